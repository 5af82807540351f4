"""Learning the scorecards from pages whose answers are known. Not used when seeds are read."""
