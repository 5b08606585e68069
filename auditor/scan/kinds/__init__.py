"""Files of other kinds, a module each: notebooks, lists of packages, SQL, weights, bills, prose."""
