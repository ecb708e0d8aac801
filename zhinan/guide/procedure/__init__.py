"""What the sentences of a procedure say: what is done, in which case, and what is only remarked."""
