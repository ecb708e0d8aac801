"""What stands twice although there is only one of it."""

from zhinan.content.rules.copies.same_places import check_same_places
from zhinan.content.rules.copies.same_rows import check_same_rows

COPIES = (check_same_places, check_same_rows)
