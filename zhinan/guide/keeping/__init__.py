"""What is kept so that nothing is done twice: within a run, and from run to run."""
