"""People of a story, once each: their names and ages, what befell them, who names them and who does not."""
