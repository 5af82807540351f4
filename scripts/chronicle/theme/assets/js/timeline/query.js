/* What is chosen, as the address holds it: `?person=petra-halm&topic=ferries&from=2012-05&to=2012-07`. */

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const NAMES = "January February March April May June July August September October November December".split(" ");

/** The choice in an address: values by facet, as `Map(name → [id …])`, and the range of months, or null. */
export function readQuery(search) {
  const parameters = new URLSearchParams(search);
  const values = new Map();
  for (const [name, id] of parameters) {
    if (name !== "from" && name !== "to") values.set(name, [...(values.get(name) ?? []), id]);
  }
  const [from, to] = [parameters.get("from"), parameters.get("to")];
  const sound = MONTH.test(from) && MONTH.test(to) && from <= to;
  return { values, range: sound ? { from, to } : null };
}

/** The address of this page with a choice in it: `values` are pairs of a facet's name and an id. */
export function writeQuery(values, range) {
  const parameters = new URLSearchParams(values);
  if (range) {
    parameters.set("from", range.from);
    parameters.set("to", range.to);
  }
  const query = parameters.toString();
  return location.pathname + (query && `?${query}`);
}

/** Months in words: `May to July 2012`. */
export function inMonths({ from, to }) {
  const [first, last] = [from, to].map((month) => [NAMES[Number(month.slice(5)) - 1], month.slice(0, 4)]);
  if (from === to) return first.join(" ");
  return `${first[1] === last[1] ? first[0] : first.join(" ")} to ${last.join(" ")}`;
}
