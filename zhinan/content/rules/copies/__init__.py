"""What stands twice although there is only one of it."""

from zhinan.content.rules.copies.same_places import check_same_halls, check_same_places
from zhinan.content.rules.copies.same_rows import check_same_rows, check_same_steps

COPIES = (check_same_places, check_same_steps)
COPIES_IN_PLACE = (check_same_halls, check_same_rows)
