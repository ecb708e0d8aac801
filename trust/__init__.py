"""How far the site can be trusted: attacked, killed, made twice and elsewhere; figures, and faults if any."""
