"""What runs on the host of the repository, and what a fresh machine is made to install."""
