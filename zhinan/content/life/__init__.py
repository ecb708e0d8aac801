"""What files say of dates: endings and former names, changes on record, notices."""
