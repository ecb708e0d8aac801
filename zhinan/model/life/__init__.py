"""What has a date: endings, changes on record, notices, when somebody last looked."""
