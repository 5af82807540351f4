"""From raw press articles to dated pages and a timeline that shows how each date is known."""
