"""What pages say of forms as they are issued."""
