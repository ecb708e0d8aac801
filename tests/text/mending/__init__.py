"""check --fix puts right what is certain, and nothing else."""
