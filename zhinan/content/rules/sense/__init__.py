"""What can be read and is hardly meant. Each file here holds the rules for one kind of value."""

from zhinan.content.rules.sense.annexes import check_annexes
from zhinan.content.rules.sense.form_marks import check_form_marks
from zhinan.content.rules.sense.lone_words import check_lone_areas, check_lone_words
from zhinan.content.rules.sense.lost_duties import check_lost_duties, check_named_duties
from zhinan.content.rules.sense.named_papers import check_named_papers
from zhinan.content.rules.sense.phone_numbers import check_phone_numbers
from zhinan.content.rules.sense.strange_hosts import check_strange_hosts, check_strange_hosts_of_all
from zhinan.content.rules.sense.time_limits import check_stated_limits, check_time_limits
from zhinan.content.rules.sense.undated_papers import check_undated_papers

SENSE = (
    check_lone_words,
    check_lost_duties,
    check_strange_hosts_of_all,
    check_time_limits,
    check_undated_papers,
)
SENSE_IN_PLACE = (
    check_annexes,
    check_form_marks,
    check_lone_areas,
    check_named_duties,
    check_named_papers,
    check_phone_numbers,
    check_stated_limits,
    check_strange_hosts,
)
