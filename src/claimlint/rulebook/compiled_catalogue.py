"""Our rules, compiled: made by docs/generate.py from rules/, not to be edited.

`n` are the names of an instance, `c` is the context; what is called is in `formula/run_time`.
"""
# ruff: noqa
# mypy: ignore-errors

from claimlint.claims.finding import Severity
from claimlint.formula.functions import FUNCTIONS
from claimlint.formula.kinds import ANY, Kind
from claimlint.formula.run_time import *
from claimlint.formula.run_time import FALSE, TRUE, UNKNOWN
from claimlint.formula.template import Template
from claimlint.formula.expression import Expression
from claimlint.rulebook.rule import Link, Rule, Target, Variable
from claimlint.rulebook.rule_files import builtin_folder
from claimlint.claims.vocabulary import RECORDS

RULES = {}
_FOLDER = builtin_folder()
_NOTHING = frozenset()


def said(text, run):
    """An expression of a message: all that counts is what it comes to."""
    return Expression(text, ANY, run, _NOTHING)

citation_cell = RECORDS['citation']['cell'].get
citation_claim = RECORDS['citation']['claim'].get
citation_id = RECORDS['citation']['id'].get
citation_locator = RECORDS['citation']['locator'].get
citation_printed = RECORDS['citation']['printed'].get
citation_says = RECORDS['citation']['says'].get
citation_says_date = RECORDS['citation']['says_date'].get
citation_source = RECORDS['citation']['source'].get
claim_adds_up = RECORDS['claim']['adds_up'].get
claim_after = RECORDS['claim']['after'].get
claim_also = RECORDS['claim']['also'].get
claim_anonymous = RECORDS['claim']['anonymous'].get
claim_base = RECORDS['claim']['base'].get
claim_basis = RECORDS['claim']['basis'].get
claim_before = RECORDS['claim']['before'].get
claim_bounds = RECORDS['claim']['bounds'].get
claim_bounds_reason = RECORDS['claim']['bounds_reason'].get
claim_called = RECORDS['claim']['called'].get
claim_complete = RECORDS['claim']['complete'].get
claim_date = RECORDS['claim']['date'].get
claim_difference = RECORDS['claim']['difference'].get
claim_digits = RECORDS['claim']['digits'].get
claim_dimension_class = RECORDS['claim']['dimension_class'].get
claim_document = RECORDS['claim']['document'].get
claim_during = RECORDS['claim']['during'].get
claim_equals = RECORDS['claim']['equals'].get
claim_equals_exactly = RECORDS['claim']['equals_exactly'].get
claim_exchange_rate = RECORDS['claim']['exchange_rate'].get
claim_fell_below_zero = RECORDS['claim']['fell_below_zero'].get
claim_flow = RECORDS['claim']['flow'].get
claim_formula_in_words = RECORDS['claim']['formula_in_words'].get
claim_has_energy = RECORDS['claim']['has_energy'].get
claim_has_negative_sibling = RECORDS['claim']['has_negative_sibling'].get
claim_has_offset = RECORDS['claim']['has_offset'].get
claim_hedge = RECORDS['claim']['hedge'].get
claim_hides_base = RECORDS['claim']['hides_base'].get
claim_hides_period = RECORDS['claim']['hides_period'].get
claim_id = RECORDS['claim']['id'].get
claim_inferred = RECORDS['claim']['inferred'].get
claim_inputs = RECORDS['claim']['inputs'].get
claim_is_age = RECORDS['claim']['is_age'].get
claim_is_balance = RECORDS['claim']['is_balance'].get
claim_is_birth = RECORDS['claim']['is_birth'].get
claim_is_count = RECORDS['claim']['is_count'].get
claim_is_currency = RECORDS['claim']['is_currency'].get
claim_is_death = RECORDS['claim']['is_death'].get
claim_is_difference = RECORDS['claim']['is_difference'].get
claim_is_further = RECORDS['claim']['is_further'].get
claim_is_intensive = RECORDS['claim']['is_intensive'].get
claim_is_many = RECORDS['claim']['is_many'].get
claim_is_power = RECORDS['claim']['is_power'].get
claim_is_rate = RECORDS['claim']['is_rate'].get
claim_is_stock = RECORDS['claim']['is_stock'].get
claim_is_total = RECORDS['claim']['is_total'].get
claim_items = RECORDS['claim']['items'].get
claim_key = RECORDS['claim']['key'].get
claim_kind = RECORDS['claim']['kind'].get
claim_kind_class = RECORDS['claim']['kind_class'].get
claim_margin = RECORDS['claim']['margin'].get
claim_may_be_negative = RECORDS['claim']['may_be_negative'].get
claim_measure = RECORDS['claim']['measure'].get
claim_n = RECORDS['claim']['n'].get
claim_names_average = RECORDS['claim']['names_average'].get
claim_names_energy = RECORDS['claim']['names_energy'].get
claim_of = RECORDS['claim']['of'].get
claim_of_measure = RECORDS['claim']['of_measure'].get
claim_only_in_headline = RECORDS['claim']['only_in_headline'].get
claim_order = RECORDS['claim']['order'].get
claim_overlapping = RECORDS['claim']['overlapping'].get
claim_part = RECORDS['claim']['part'].get
claim_passage = RECORDS['claim']['passage'].get
claim_peers = RECORDS['claim']['peers'].get
claim_period = RECORDS['claim']['period'].get
claim_precision = RECORDS['claim']['precision'].get
claim_quote = RECORDS['claim']['quote'].get
claim_rate = RECORDS['claim']['rate'].get
claim_rate_bounds = RECORDS['claim']['rate_bounds'].get
claim_reviewed = RECORDS['claim']['reviewed'].get
claim_role = RECORDS['claim']['role'].get
claim_said_by = RECORDS['claim']['said_by'].get
claim_since = RECORDS['claim']['since'].get
claim_sources = RECORDS['claim']['sources'].get
claim_stated = RECORDS['claim']['stated'].get
claim_stated_as = RECORDS['claim']['stated_as'].get
claim_states_rate = RECORDS['claim']['states_rate'].get
claim_statistic = RECORDS['claim']['statistic'].get
claim_subject = RECORDS['claim']['subject'].get
claim_sum_of_money = RECORDS['claim']['sum_of_money'].get
claim_than = RECORDS['claim']['than'].get
claim_than_period = RECORDS['claim']['than_period'].get
claim_tied = RECORDS['claim']['tied'].get
claim_time = RECORDS['claim']['time'].get
claim_told = RECORDS['claim']['told'].get
claim_type = RECORDS['claim']['type'].get
claim_unit = RECORDS['claim']['unit'].get
claim_unit_in_words = RECORDS['claim']['unit_in_words'].get
claim_unit_kind = RECORDS['claim']['unit_kind'].get
claim_unknown = RECORDS['claim']['unknown'].get
claim_value = RECORDS['claim']['value'].get
claim_weighted = RECORDS['claim']['weighted'].get
claim_with_base = RECORDS['claim']['with_base'].get
claim_with_pair = RECORDS['claim']['with_pair'].get
claim_with_period = RECORDS['claim']['with_period'].get
claim_with_span = RECORDS['claim']['with_span'].get
claim_with_statistic = RECORDS['claim']['with_statistic'].get
claim_years_old = RECORDS['claim']['years_old'].get
document_called = RECORDS['document']['called'].get
document_published = RECORDS['document']['published'].get
f_abs = FUNCTIONS['abs'].call
f_after = FUNCTIONS['after'].call
f_age_of = FUNCTIONS['age_of'].call
f_agree = FUNCTIONS['agree'].call
f_all = FUNCTIONS['all'].call
f_any = FUNCTIONS['any'].call
f_apart = FUNCTIONS['apart'].call
f_around = FUNCTIONS['around'].call
f_as_many = FUNCTIONS['as_many'].call
f_ask_source = FUNCTIONS['ask_source'].call
f_at_least = FUNCTIONS['at_least'].call
f_at_most = FUNCTIONS['at_most'].call
f_at_time = FUNCTIONS['at_time'].call
f_before = FUNCTIONS['before'].call
f_between = FUNCTIONS['between'].call
f_birthdays = FUNCTIONS['birthdays'].call
f_bound_slip = FUNCTIONS['bound_slip'].call
f_by_groups = FUNCTIONS['by_groups'].call
f_chain = FUNCTIONS['chain'].call
f_comparable = FUNCTIONS['comparable'].call
f_compounded = FUNCTIONS['compounded'].call
f_compounding = FUNCTIONS['compounding'].call
f_contains = FUNCTIONS['contains'].call
f_convert = FUNCTIONS['convert'].call
f_converts = FUNCTIONS['converts'].call
f_count = FUNCTIONS['count'].call
f_counted_from = FUNCTIONS['counted_from'].call
f_days = FUNCTIONS['days'].call
f_difference = FUNCTIONS['difference'].call
f_distinct = FUNCTIONS['distinct'].call
f_during = FUNCTIONS['during'].call
f_each_of = FUNCTIONS['each_of'].call
f_ends = FUNCTIONS['ends'].call
f_far_off = FUNCTIONS['far_off'].call
f_first = FUNCTIONS['first'].call
f_fits_another = FUNCTIONS['fits_another'].call
f_for_when = FUNCTIONS['for_when'].call
f_grim = FUNCTIONS['grim'].call
f_has_year = FUNCTIONS['has_year'].call
f_high = FUNCTIONS['high'].call
f_highest = FUNCTIONS['highest'].call
f_holds_part = FUNCTIONS['holds_part'].call
f_in_parts = FUNCTIONS['in_parts'].call
f_in_years = FUNCTIONS['in_years'].call
f_is_always = FUNCTIONS['is_always'].call
f_is_negative = FUNCTIONS['is_negative'].call
f_is_percent = FUNCTIONS['is_percent'].call
f_is_points = FUNCTIONS['is_points'].call
f_it_takes = FUNCTIONS['it_takes'].call
f_last_digit = FUNCTIONS['last_digit'].call
f_low = FUNCTIONS['low'].call
f_lowest = FUNCTIONS['lowest'].call
f_margin_of_error = FUNCTIONS['margin_of_error'].call
f_may_equal = FUNCTIONS['may_equal'].call
f_may_exceed = FUNCTIONS['may_exceed'].call
f_may_hold_more = FUNCTIONS['may_hold_more'].call
f_may_share_people = FUNCTIONS['may_share_people'].call
f_may_share_things = FUNCTIONS['may_share_things'].call
f_missing = FUNCTIONS['missing'].call
f_mixed = FUNCTIONS['mixed'].call
f_mixed_total = FUNCTIONS['mixed_total'].call
f_names = FUNCTIONS['names'].call
f_nearest_counts = FUNCTIONS['nearest_counts'].call
f_off_by_scale = FUNCTIONS['off_by_scale'].call
f_one_of = FUNCTIONS['one_of'].call
f_other_reading = FUNCTIONS['other_reading'].call
f_other_row = FUNCTIONS['other_row'].call
f_outlasts = FUNCTIONS['outlasts'].call
f_outside_groups = FUNCTIONS['outside_groups'].call
f_over_years = FUNCTIONS['over_years'].call
f_overlap = FUNCTIONS['overlap'].call
f_overlapping = FUNCTIONS['overlapping'].call
f_percent = FUNCTIONS['percent'].call
f_place = FUNCTIONS['place'].call
f_points = FUNCTIONS['points'].call
f_present = FUNCTIONS['present'].call
f_product = FUNCTIONS['product'].call
f_rank_among = FUNCTIONS['rank_among'].call
f_ratio_chain = FUNCTIONS['ratio_chain'].call
f_reading = FUNCTIONS['reading'].call
f_rest = FUNCTIONS['rest'].call
f_rise = FUNCTIONS['rise'].call
f_rounds_to = FUNCTIONS['rounds_to'].call
f_same_printed_unit = FUNCTIONS['same_printed_unit'].call
f_same_time = FUNCTIONS['same_time'].call
f_same_unit = FUNCTIONS['same_unit'].call
f_scale_slip = FUNCTIONS['scale_slip'].call
f_share_chain = FUNCTIONS['share_chain'].call
f_shares_of = FUNCTIONS['shares_of'].call
f_slip = FUNCTIONS['slip'].call
f_stands_before = FUNCTIONS['stands_before'].call
f_starts = FUNCTIONS['starts'].call
f_sum = FUNCTIONS['sum'].call
f_sum_of = FUNCTIONS['sum_of'].call
f_tiling = FUNCTIONS['tiling'].call
f_times_of = FUNCTIONS['times_of'].call
f_who_before = FUNCTIONS['who_before'].call
f_widens = FUNCTIONS['widens'].call
f_width = FUNCTIONS['width'].call
f_within = FUNCTIONS['within'].call
f_worked_sum = FUNCTIONS['worked_sum'].call
f_yearly = FUNCTIONS['yearly'].call
f_years = FUNCTIONS['years'].call
mention_age = RECORDS['mention']['age'].get
mention_birth = RECORDS['mention']['birth'].get
mention_conversion = RECORDS['mention']['conversion'].get
mention_covered = RECORDS['mention']['covered'].get
mention_death = RECORDS['mention']['death'].get
mention_difference = RECORDS['mention']['difference'].get
mention_digits = RECORDS['mention']['digits'].get
mention_exclusive_shares = RECORDS['mention']['exclusive_shares'].get
mention_hedge = RECORDS['mention']['hedge'].get
mention_impossible_exchange = RECORDS['mention']['impossible_exchange'].get
mention_in_words = RECORDS['mention']['in_words'].get
mention_is_per_number = RECORDS['mention']['is_per_number'].get
mention_is_roughly_converted = RECORDS['mention']['is_roughly_converted'].get
mention_matters = RECORDS['mention']['matters'].get
mention_members = RECORDS['mention']['members'].get
mention_move = RECORDS['mention']['move'].get
mention_move_word = RECORDS['mention']['move_word'].get
mention_moved_from = RECORDS['mention']['moved_from'].get
mention_new_level = RECORDS['mention']['new_level'].get
mention_odd_style = RECORDS['mention']['odd_style'].get
mention_old_level = RECORDS['mention']['old_level'].get
mention_part_told = RECORDS['mention']['part_told'].get
mention_parts = RECORDS['mention']['parts'].get
mention_period = RECORDS['mention']['period'].get
mention_reversed = RECORDS['mention']['reversed'].get
mention_scaled_beside = RECORDS['mention']['scaled_beside'].get
mention_share_of_people = RECORDS['mention']['share_of_people'].get
mention_told_otherwise = RECORDS['mention']['told_otherwise'].get
mention_unbounded = RECORDS['mention']['unbounded'].get
mention_unhedged = RECORDS['mention']['unhedged'].get
mention_value = RECORDS['mention']['value'].get
mention_waived = RECORDS['mention']['waived'].get
mention_whole_told = RECORDS['mention']['whole_told'].get
quote_advice = RECORDS['quote']['advice'].get
quote_closest = RECORDS['quote']['closest'].get
quote_contradiction = RECORDS['quote']['contradiction'].get
quote_found = RECORDS['quote']['found'].get
quote_hedged = RECORDS['quote']['hedged'].get
quote_printed = RECORDS['quote']['printed'].get
quote_printed_period = RECORDS['quote']['printed_period'].get
quote_prints_number = RECORDS['quote']['prints_number'].get
quote_prints_period = RECORDS['quote']['prints_period'].get
quote_prints_unit = RECORDS['quote']['prints_unit'].get
quote_relative = RECORDS['quote']['relative'].get
quote_relative_period = RECORDS['quote']['relative_period'].get
quote_resolved = RECORDS['quote']['resolved'].get
quote_text = RECORDS['quote']['text'].get
quote_times = RECORDS['quote']['times'].get
relation_across_kinds = RECORDS['relation']['across_kinds'].get
relation_because = RECORDS['relation']['because'].get
relation_holds = RECORDS['relation']['holds'].get
relation_id = RECORDS['relation']['id'].get
relation_in_words = RECORDS['relation']['in_words'].get
relation_working = RECORDS['relation']['working'].get
settings_approximate_digits = RECORDS['settings']['approximate_digits'].get
settings_barred_sources = RECORDS['settings']['barred_sources'].get
settings_drift = RECORDS['settings']['drift'].get
settings_stale_years = RECORDS['settings']['stale_years'].get
source_accessed = RECORDS['source']['accessed'].get
source_archived = RECORDS['source']['archived'].get
source_author = RECORDS['source']['author'].get
source_because = RECORDS['source']['because'].get
source_cited = RECORDS['source']['cited'].get
source_confidential = RECORDS['source']['confidential'].get
source_document = RECORDS['source']['document'].get
source_id = RECORDS['source']['id'].get
source_issued = RECORDS['source']['issued'].get
source_known_to = RECORDS['source']['known_to'].get
source_primary = RECORDS['source']['primary'].get
source_publisher = RECORDS['source']['publisher'].get
source_title = RECORDS['source']['title'].get
source_type = RECORDS['source']['type'].get
source_url = RECORDS['source']['url'].get

# -- agreement/contradicts-itself.yaml --

def contradicts_itself_require(n, c):
    return (TRUE if (t1 := as_truth(strict(f_agree, [n['claim'], n['other']], c))) is TRUE else either(t1, (FALSE if (t3 := as_truth((None if (t2 := n['claim']) is None else claim_is_age(t2)))) is FALSE else FALSE if (t5 := both(t3, as_truth(f_present(c, (None if (t4 := n['claim']) is None else claim_period(t4)))))) is FALSE else FALSE if (t7 := both(t5, as_truth(f_present(c, (None if (t6 := n['claim']) is None else stated(claim_value(t6), t6, 'value', c)))))) is FALSE else FALSE if (t9 := both(t7, as_truth(f_present(c, (None if (t8 := n['other']) is None else stated(claim_value(t8), t8, 'value', c)))))) is FALSE else FALSE if (t16 := both(t9, as_truth((None if ((t10 := (None if (t12 := (None if (t13 := n['claim']) is None else claim_period(t13))) is None else f_starts(c, t12))) is None) | ((t11 := (None if (t14 := (None if (t15 := n['claim']) is None else claim_period(t15))) is None else f_ends(c, t14))) is None) else t10 < t11)))) is FALSE else both(t16, (UNKNOWN if (t17 := (None if (t19 := (None if (t20 := (None if (t22 := n['claim']) is None else stated(claim_years_old(t22), t22, 'years_old', c))) is None else None if (t21 := (None if (t23 := n['other']) is None else stated(claim_years_old(t23), t23, 'years_old', c))) is None else subtract(t20, t21))) is None else f_abs(c, t19))) is None else UNKNOWN if (t18 := number('1', c)) is None else relate('<=', t17, t18, c))))))


def contradicts_itself_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def contradicts_itself_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def contradicts_itself_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_itself_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_itself_message_parts_8(n, c):
    return (None if (t1 := n['other']) is None else claim_id(t1))


def contradicts_itself_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_itself_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_itself_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_itself_working_3_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_itself_working_3_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_itself_working_3_parts_5(n, c):
    return strict(f_difference, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_itself_working_4_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_itself_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_itself_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


RULES['agreement/contradicts-itself.yaml'] = (
Rule(name='contradicts-itself',
    family='agreement',
    path=str(_FOLDER / 'agreement/contradicts-itself.yaml'),
    summary='The file states one quantity twice, with figures that cannot both be right.',
    why='Headline and body, or two paragraphs, give different figures for the same thing. No value fits both. Different years, definitions and speakers are different things; where only one of the two says its year or definition, the finding is possible and no more.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is right, {claim.told} or {other.told}? If both are, what tells them apart (year, definition, who is counted)?',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('itself',),
    kinds_of_document=('article', 'reference',),
    require=Expression('agree(claim, other) or (claim.is_age and present(claim.period) and present(claim.value) and present(other.value) and starts(claim.period) < ends(claim.period) and abs(claim.years_old - other.years_old) <= 1)', Kind(name='truth'), contradicts_itself_require, frozenset((('claim', '',), ('claim', 'is_age',), ('claim', 'period',), ('claim', 'value',), ('claim', 'years_old',), ('other', '',), ('other', 'value',), ('other', 'years_old',),)), True, frozenset((('claim',), ('claim', 'is_age',), ('claim', 'period',), ('claim', 'period', '?',), ('claim', 'value', '?',), ('claim', 'years_old',), ('other',), ('other', 'value', '?',), ('other', 'years_old',),)), frozenset(('abs', 'agree', 'ends', 'present', 'starts',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('scale-slip',),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.told} here, and {other.told} elsewhere ({other.id})', parts=(said('claim.subject', contradicts_itself_message_parts_0), ', ', said('claim.measure', contradicts_itself_message_parts_2), ': ', said('claim.told', contradicts_itself_message_parts_4), ' here, and ', said('other.told', contradicts_itself_message_parts_6), ' elsewhere (', said('other.id', contradicts_itself_message_parts_8), ')',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', contradicts_itself_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', contradicts_itself_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', contradicts_itself_working_2_parts_0),)), Template(text='if {other.told} is right, {claim.told} is {difference(claim.value, other.value)}', parts=('if ', said('other.told', contradicts_itself_working_3_parts_1), ' is right, ', said('claim.told', contradicts_itself_working_3_parts_3), ' is ', said('difference(claim.value, other.value)', contradicts_itself_working_3_parts_5),)), Template(text='likely slip: {slip(claim.value, other.value)}', parts=('likely slip: ', said('slip(claim.value, other.value)', contradicts_itself_working_4_parts_1),)),),
    help_template=Template(text='Which of the two is right, {claim.told} or {other.told}? If both are, what tells them apart (year, definition, who is counted)?', parts=('Which of the two is right, ', said('claim.told', contradicts_itself_help_template_parts_1), ' or ', said('other.told', contradicts_itself_help_template_parts_3), '? If both are, what tells them apart (year, definition, who is counted)?',))),
'6122-0f4d2b7e')

# -- agreement/contradicts-published.yaml --

def contradicts_published_when(n, c):
    return strict(f_before, [(None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_published(t1)), (None if (t3 := (None if (t4 := n['claim']) is None else claim_document(t4))) is None else document_published(t3))], c)


def contradicts_published_require(n, c):
    return strict(f_agree, [n['claim'], n['other']], c)


def contradicts_published_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def contradicts_published_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def contradicts_published_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_published_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_published_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def contradicts_published_message_parts_10(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_published(t1))


def contradicts_published_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_published_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_published_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_published_working_3_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_published_working_3_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_published_working_3_parts_5(n, c):
    return strict(f_difference, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_published_working_4_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_published_help_template_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_published(t1))


RULES['agreement/contradicts-published.yaml'] = (
Rule(name='contradicts-published',
    family='agreement',
    path=str(_FOLDER / 'agreement/contradicts-published.yaml'),
    summary='An article published earlier has another figure for the same thing.',
    why='The later article may be right, and the earlier one then needs a correction or the reader a word about the change. It is told on the later article, as a note; two articles of the same day are told by `contradicts-same-day`.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='What has changed since {other.document.published}? If the earlier figure was wrong, it needs a correction; if it was revised, tell the reader.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('published',),
    when=Expression('before(other.document.published, claim.document.published)', Kind(name='truth'), contradicts_published_when, frozenset((('claim', '',), ('claim', 'document',), ('other', '',), ('other', 'document',),)), True, frozenset((('claim', 'document', 'published',), ('other', 'document', 'published',),)), frozenset(('before',))),
    require=Expression('agree(claim, other)', Kind(name='truth'), contradicts_published_require, frozenset((('claim', '',), ('other', '',),)), False, frozenset((('claim',), ('other',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('contradicts-reference', 'contradicts-itself', 'scale-slip',),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.told} here, and {other.told} in “{other.document.called}” of {other.document.published}', parts=(said('claim.subject', contradicts_published_message_parts_0), ', ', said('claim.measure', contradicts_published_message_parts_2), ': ', said('claim.told', contradicts_published_message_parts_4), ' here, and ', said('other.told', contradicts_published_message_parts_6), ' in “', said('other.document.called', contradicts_published_message_parts_8), '” of ', said('other.document.published', contradicts_published_message_parts_10),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', contradicts_published_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', contradicts_published_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', contradicts_published_working_2_parts_0),)), Template(text='if {other.told} is right, {claim.told} is {difference(claim.value, other.value)}', parts=('if ', said('other.told', contradicts_published_working_3_parts_1), ' is right, ', said('claim.told', contradicts_published_working_3_parts_3), ' is ', said('difference(claim.value, other.value)', contradicts_published_working_3_parts_5),)), Template(text='likely slip: {slip(claim.value, other.value)}', parts=('likely slip: ', said('slip(claim.value, other.value)', contradicts_published_working_4_parts_1),)),),
    help_template=Template(text='What has changed since {other.document.published}? If the earlier figure was wrong, it needs a correction; if it was revised, tell the reader.', parts=('What has changed since ', said('other.document.published', contradicts_published_help_template_parts_1), '? If the earlier figure was wrong, it needs a correction; if it was revised, tell the reader.',))),
'3594-7035900e')

# -- agreement/contradicts-reference.yaml --

def contradicts_reference_require(n, c):
    return (TRUE if (t1 := as_truth(strict(f_agree, [n['claim'], n['other']], c))) is TRUE else either(t1, (FALSE if (t3 := as_truth((None if (t2 := n['claim']) is None else claim_is_age(t2)))) is FALSE else FALSE if (t5 := both(t3, as_truth(f_present(c, (None if (t4 := n['claim']) is None else claim_period(t4)))))) is FALSE else FALSE if (t7 := both(t5, as_truth(f_present(c, (None if (t6 := n['claim']) is None else stated(claim_value(t6), t6, 'value', c)))))) is FALSE else FALSE if (t9 := both(t7, as_truth(f_present(c, (None if (t8 := n['other']) is None else stated(claim_value(t8), t8, 'value', c)))))) is FALSE else FALSE if (t16 := both(t9, as_truth((None if ((t10 := (None if (t12 := (None if (t13 := n['claim']) is None else claim_period(t13))) is None else f_starts(c, t12))) is None) | ((t11 := (None if (t14 := (None if (t15 := n['claim']) is None else claim_period(t15))) is None else f_ends(c, t14))) is None) else t10 < t11)))) is FALSE else both(t16, (UNKNOWN if (t17 := (None if (t19 := (None if (t20 := (None if (t22 := n['claim']) is None else stated(claim_years_old(t22), t22, 'years_old', c))) is None else None if (t21 := (None if (t23 := n['other']) is None else stated(claim_years_old(t23), t23, 'years_old', c))) is None else subtract(t20, t21))) is None else f_abs(c, t19))) is None else UNKNOWN if (t18 := number('1', c)) is None else relate('<=', t17, t18, c))))))


def contradicts_reference_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def contradicts_reference_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def contradicts_reference_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_reference_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def contradicts_reference_message_parts_8(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_reference_message_parts_9(n, c):
    return strict(f_for_when, [n['claim'], n['other']], c)


def contradicts_reference_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_reference_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_reference_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_reference_working_3_parts_0(n, c):
    return strict(f_other_row, [n['claim'], n['other']], c)


def contradicts_reference_working_4_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_reference_working_4_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_reference_working_4_parts_5(n, c):
    return strict(f_difference, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_reference_working_5_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_reference_help_template_parts_0(n, c):
    return strict(f_ask_source, [n['claim'], n['other']], c)


RULES['agreement/contradicts-reference.yaml'] = (
Rule(name='contradicts-reference',
    family='agreement',
    path=str(_FOLDER / 'agreement/contradicts-reference.yaml'),
    summary="The article's figure is not that of a reference table.",
    why='A reference table is one that the newsroom trusts. No value fits both, however either was rounded. Where the definitions or years may differ, the finding is possible and no more.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='{ask_source(claim, other)}',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('reference',),
    require=Expression('agree(claim, other) or (claim.is_age and present(claim.period) and present(claim.value) and present(other.value) and starts(claim.period) < ends(claim.period) and abs(claim.years_old - other.years_old) <= 1)', Kind(name='truth'), contradicts_reference_require, frozenset((('claim', '',), ('claim', 'is_age',), ('claim', 'period',), ('claim', 'value',), ('claim', 'years_old',), ('other', '',), ('other', 'value',), ('other', 'years_old',),)), True, frozenset((('claim',), ('claim', 'is_age',), ('claim', 'period',), ('claim', 'period', '?',), ('claim', 'value', '?',), ('claim', 'years_old',), ('other',), ('other', 'value', '?',), ('other', 'years_old',),)), frozenset(('abs', 'agree', 'ends', 'present', 'starts',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('scale-slip',),
    message=Template(text='{claim.subject}, {claim.measure}: the article has {claim.told}, and “{other.document.called}” has {other.told}{for_when(claim, other)}', parts=(said('claim.subject', contradicts_reference_message_parts_0), ', ', said('claim.measure', contradicts_reference_message_parts_2), ': the article has ', said('claim.told', contradicts_reference_message_parts_4), ', and “', said('other.document.called', contradicts_reference_message_parts_6), '” has ', said('other.told', contradicts_reference_message_parts_8), said('for_when(claim, other)', contradicts_reference_message_parts_9),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', contradicts_reference_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', contradicts_reference_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', contradicts_reference_working_2_parts_0),)), Template(text='{other_row(claim, other)}', parts=(said('other_row(claim, other)', contradicts_reference_working_3_parts_0),)), Template(text='if {other.told} is right, {claim.told} is {difference(claim.value, other.value)}', parts=('if ', said('other.told', contradicts_reference_working_4_parts_1), ' is right, ', said('claim.told', contradicts_reference_working_4_parts_3), ' is ', said('difference(claim.value, other.value)', contradicts_reference_working_4_parts_5),)), Template(text='likely slip: {slip(claim.value, other.value)}', parts=('likely slip: ', said('slip(claim.value, other.value)', contradicts_reference_working_5_parts_1),)),),
    help_template=Template(text='{ask_source(claim, other)}', parts=(said('ask_source(claim, other)', contradicts_reference_help_template_parts_0),))),
'8503-6233cea2')

# -- agreement/contradicts-same-day.yaml --

def contradicts_same_day_when(n, c):
    return equal((None if (t1 := (None if (t2 := n['claim']) is None else claim_document(t2))) is None else document_published(t1)), (None if (t3 := (None if (t4 := n['other']) is None else claim_document(t4))) is None else document_published(t3)), True)


def contradicts_same_day_require(n, c):
    return strict(f_agree, [n['claim'], n['other']], c)


def contradicts_same_day_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def contradicts_same_day_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def contradicts_same_day_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_same_day_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_same_day_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def contradicts_same_day_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_same_day_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def contradicts_same_day_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_same_day_working_3_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def contradicts_same_day_working_3_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_same_day_working_3_parts_5(n, c):
    return strict(f_difference, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_same_day_working_4_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def contradicts_same_day_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def contradicts_same_day_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


RULES['agreement/contradicts-same-day.yaml'] = (
Rule(name='contradicts-same-day',
    family='agreement',
    path=str(_FOLDER / 'agreement/contradicts-same-day.yaml'),
    summary='Two articles of one day have different figures for the same thing.',
    why='A later article may know more than an earlier one. Two of the same day know the same, so one of them is wrong.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two articles has the right figure, {claim.told} or {other.told}?',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('published',),
    when=Expression('claim.document.published == other.document.published', Kind(name='bool'), contradicts_same_day_when, frozenset((('claim', '',), ('claim', 'document',), ('other', '',), ('other', 'document',),)), False, frozenset((('claim', 'document', 'published',), ('other', 'document', 'published',),)), frozenset()),
    require=Expression('agree(claim, other)', Kind(name='truth'), contradicts_same_day_require, frozenset((('claim', '',), ('other', '',),)), False, frozenset((('claim',), ('other',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('scale-slip', 'contradicts-reference', 'contradicts-itself',),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.told} here, and {other.told} in “{other.document.called}” of the same day', parts=(said('claim.subject', contradicts_same_day_message_parts_0), ', ', said('claim.measure', contradicts_same_day_message_parts_2), ': ', said('claim.told', contradicts_same_day_message_parts_4), ' here, and ', said('other.told', contradicts_same_day_message_parts_6), ' in “', said('other.document.called', contradicts_same_day_message_parts_8), '” of the same day',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', contradicts_same_day_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', contradicts_same_day_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', contradicts_same_day_working_2_parts_0),)), Template(text='if {other.told} is right, {claim.told} is {difference(claim.value, other.value)}', parts=('if ', said('other.told', contradicts_same_day_working_3_parts_1), ' is right, ', said('claim.told', contradicts_same_day_working_3_parts_3), ' is ', said('difference(claim.value, other.value)', contradicts_same_day_working_3_parts_5),)), Template(text='likely slip: {slip(claim.value, other.value)}', parts=('likely slip: ', said('slip(claim.value, other.value)', contradicts_same_day_working_4_parts_1),)),),
    help_template=Template(text='Which of the two articles has the right figure, {claim.told} or {other.told}?', parts=('Which of the two articles has the right figure, ', said('claim.told', contradicts_same_day_help_template_parts_1), ' or ', said('other.told', contradicts_same_day_help_template_parts_3), '?',))),
'2590-1765704c')

# -- agreement/duplicate-claim.yaml --

def duplicate_claim_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['claim']) is None else claim_quote(t3)))) is False else False if (t2 := equal((None if (t4 := n['claim']) is None else claim_quote(t4)), (None if (t5 := n['other']) is None else claim_quote(t5)), True)) is False else None if t1 is None or t2 is None else True)


def duplicate_claim_require(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_stated(t1)), (None if (t2 := n['other']) is None else claim_stated(t2)), False)


def duplicate_claim_message_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_id(t1))


def duplicate_claim_message_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_id(t1))


RULES['agreement/duplicate-claim.yaml'] = (
Rule(name='duplicate-claim',
    family='agreement',
    path=str(_FOLDER / 'agreement/duplicate-claim.yaml'),
    summary='The same words are claimed twice, with the same figure.',
    why='One of the two is a copy. The day somebody corrects one of them, the file contradicts itself. A figure that is printed in two places is one claim with two quotes.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Delete one of the two. If the figure stands in two places, give one claim both quotes.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('itself',),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(claim.quote) and claim.quote == other.quote', Kind(name='bool'), duplicate_claim_when, frozenset((('claim', '',), ('claim', 'quote',), ('other', '',), ('other', 'quote',),)), False, frozenset((('claim', 'quote',), ('claim', 'quote', '?',), ('other', 'quote',),)), frozenset(('present',))),
    require=Expression('claim.stated != other.stated', Kind(name='bool'), duplicate_claim_require, frozenset((('claim', '',), ('claim', 'stated',), ('other', '',), ('other', 'stated',),)), False, frozenset((('claim', 'stated',), ('other', 'stated',),)), frozenset()),
    at=Target(name='claim'),
    also=(Target(name='other'),),
    message=Template(text='two claims ({claim.id} and {other.id}) take the same figure from the same words', parts=('two claims (', said('claim.id', duplicate_claim_message_parts_1), ' and ', said('other.id', duplicate_claim_message_parts_3), ') take the same figure from the same words',)),
    help_template=Template(text='Delete one of the two. If the figure stands in two places, give one claim both quotes.', parts=('Delete one of the two. If the figure stands in two places, give one claim both quotes.',))),
'1906-e753b702')

# -- agreement/headline-of-another-measure.yaml --

def headline_of_another_measure_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_only_in_headline(t1))


def headline_of_another_measure_when(n, c):
    return (False if (t1 := equal((None if (t5 := n['other']) is None else claim_part(t5)), 'body', True)) is False else False if (t2 := equal((None if (t6 := n['claim']) is None else claim_type(t6)), (None if (t7 := n['other']) is None else claim_type(t7)), True)) is False else False if (t3 := (True if (t8 := strict(f_contains, [(None if (t10 := n['other']) is None else claim_measure(t10)), (None if (t11 := n['claim']) is None else claim_measure(t11))], c)) is True else True if (t9 := strict(f_contains, [(None if (t12 := n['claim']) is None else claim_measure(t12)), (None if (t13 := n['other']) is None else claim_measure(t13))], c)) is True else None if t8 is None or t9 is None else False)) is False else False if (t4 := (None if (t14 := equal(strict(f_contains, [(None if (t15 := n['claim']) is None else claim_measure(t15)), (None if (t16 := n['other']) is None else claim_measure(t16))], c), strict(f_contains, [(None if (t17 := n['other']) is None else claim_measure(t17)), (None if (t18 := n['claim']) is None else claim_measure(t18))], c), True)) is None else not t14)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def headline_of_another_measure_require(n, c):
    return (None if (t1 := strict(f_rounds_to, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), (None if (t3 := n['other']) is None else stated(claim_value(t3), t3, 'value', c))], c)) is None else not t1)


def headline_of_another_measure_possible(n, c):
    return True


def headline_of_another_measure_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def headline_of_another_measure_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def headline_of_another_measure_message_parts_4(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def headline_of_another_measure_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_measure(t1))


def headline_of_another_measure_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def headline_of_another_measure_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def headline_of_another_measure_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def headline_of_another_measure_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_measure(t1))


RULES['agreement/headline-of-another-measure.yaml'] = (
Rule(name='headline-of-another-measure',
    family='agreement',
    path=str(_FOLDER / 'agreement/headline-of-another-measure.yaml'),
    summary='The headline has the figure of another measure than it names.',
    why='A headline leaves words out. "900 killed" above a text in which 910 were killed or seriously injured says something else than the text, and readers keep the headline. Whether the one figure can be the other, rounded, is always yes or no, and what is found is never more than possible: there is no case in which it cannot be told.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Does the headline leave words out? The text has no figure for {claim.measure} alone: print one there, or let the headline say {other.measure}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount', 'share',), only=Expression('claim.only_in_headline', Kind(name='bool'), headline_of_another_measure_variables_0_only, frozenset((('claim', '',), ('claim', 'only_in_headline',),)), False, frozenset((('claim', 'only_in_headline',),)), frozenset())), Variable(name='other', types=('amount', 'share',)),),
    links=(Link(left=('claim', 'subject',), right=('other', 'subject',)),),
    when=Expression('other.part == "body" and claim.type == other.type and (contains(other.measure, claim.measure) or contains(claim.measure, other.measure)) and not contains(claim.measure, other.measure) == contains(other.measure, claim.measure)', Kind(name='bool'), headline_of_another_measure_when, frozenset((('claim', '',), ('claim', 'measure',), ('claim', 'type',), ('other', '',), ('other', 'measure',), ('other', 'part',), ('other', 'type',),)), False, frozenset((('claim', 'measure',), ('claim', 'type',), ('other', 'measure',), ('other', 'part',), ('other', 'type',),)), frozenset(('contains',))),
    require=Expression('not rounds_to(claim.value, other.value)', Kind(name='bool'), headline_of_another_measure_require, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('rounds_to',))),
    possible=Expression('True', Kind(name='bool'), headline_of_another_measure_possible, frozenset(), False, frozenset(), frozenset()),
    because=Template(text='the two measures may happen to have nearly the same figure', parts=('the two measures may happen to have nearly the same figure',)),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('scale-slip', 'contradicts-reference', 'disagrees-with-source',),
    message=Template(text='{claim.stated} ({claim.measure}) in the headline, and {other.stated} ({other.measure}) in the text', parts=(said('claim.stated', headline_of_another_measure_message_parts_0), ' (', said('claim.measure', headline_of_another_measure_message_parts_2), ') in the headline, and ', said('other.stated', headline_of_another_measure_message_parts_4), ' (', said('other.measure', headline_of_another_measure_message_parts_6), ') in the text',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', headline_of_another_measure_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', headline_of_another_measure_working_1_parts_0),)),),
    help_template=Template(text='Does the headline leave words out? The text has no figure for {claim.measure} alone: print one there, or let the headline say {other.measure}.', parts=('Does the headline leave words out? The text has no figure for ', said('claim.measure', headline_of_another_measure_help_template_parts_1), ' alone: print one there, or let the headline say ', said('other.measure', headline_of_another_measure_help_template_parts_3), '.',))),
'3151-10742d59')

# -- agreement/scale-slip.yaml --

def scale_slip_when(n, c):
    return strict(f_scale_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_require(n, c):
    return strict(f_agree, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_slip_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def scale_slip_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def scale_slip_message_parts_10(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_0_require(n, c):
    return strict(f_agree, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_slip_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def scale_slip_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_0_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def scale_slip_forms_0_message_parts_10(n, c):
    return strict(f_for_when, [n['claim'], n['other']], c)


def scale_slip_forms_0_message_parts_12(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_forms_0_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_0_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_1_require(n, c):
    return (None if (t1 := strict(f_bound_slip, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), (None if (t3 := n['other']) is None else stated(claim_value(t3), t3, 'value', c))], c)) is None else not t1)


def scale_slip_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_slip_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def scale_slip_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_1_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def scale_slip_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_forms_1_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_1_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_1_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_2_when(n, c):
    return strict(f_scale_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_2_require(n, c):
    return strict(f_agree, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_2_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_slip_forms_2_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def scale_slip_forms_2_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_2_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_slip_forms_2_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


def scale_slip_forms_2_message_parts_10(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_published(t1))


def scale_slip_forms_2_message_parts_12(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_2_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_forms_2_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_slip_forms_2_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def scale_slip_forms_2_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_slip_forms_2_help_template_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else claim_document(t2))) is None else document_called(t1))


RULES['agreement/scale-slip.yaml'] = (
Rule(name='scale-slip',
    family='agreement',
    path=str(_FOLDER / 'agreement/scale-slip.yaml'),
    summary='Two figures for one thing differ by a thousand, a million or a billion.',
    why='Million for billion, tonne for kilotonne: the slip is the commonest one with large numbers, and it makes every share and sum with that figure wrong as well. It is told once, here.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Thousand, million or billion? One of {claim.stated} and {other.stated} is off by that much.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('itself', 'reference',),
    kinds_of_document=('article', 'reference',),
    when=Expression('scale_slip(claim.value, other.value)', Kind(name='bool'), scale_slip_when, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('scale_slip',))),
    require=Expression('agree(claim.value, other.value)', Kind(name='truth'), scale_slip_require, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.stated} here, and {other.stated} in “{other.document.called}”; {slip(claim.value, other.value)}', parts=(said('claim.subject', scale_slip_message_parts_0), ', ', said('claim.measure', scale_slip_message_parts_2), ': ', said('claim.stated', scale_slip_message_parts_4), ' here, and ', said('other.stated', scale_slip_message_parts_6), ' in “', said('other.document.called', scale_slip_message_parts_8), '”; ', said('slip(claim.value, other.value)', scale_slip_message_parts_10),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_slip_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', scale_slip_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', scale_slip_working_2_parts_0),)),),
    help_template=Template(text='Thousand, million or billion? One of {claim.stated} and {other.stated} is off by that much.', parts=('Thousand, million or billion? One of ', said('claim.stated', scale_slip_help_template_parts_1), ' and ', said('other.stated', scale_slip_help_template_parts_3), ' is off by that much.',)),
    forms=(Rule(name='scale-slip',
    family='agreement',
    path=str(_FOLDER / 'agreement/scale-slip.yaml'),
    summary='Two figures for one thing differ by a thousand, a million or a billion.',
    why='Million for billion, tonne for kilotonne: the slip is the commonest one with large numbers, and it makes every share and sum with that figure wrong as well. It is told once, here.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='A decimal point, or thousand, million or billion? {claim.stated} and {other.stated} have the same digits: in the years between a figure may change, but its decimal point does not move.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('slip',),
    kinds_of_document=('article', 'reference',),
    require=Expression('agree(claim.value, other.value)', Kind(name='truth'), scale_slip_forms_0_require, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.stated} here, and {other.stated} in “{other.document.called}”{for_when(claim, other)}; {slip(claim.value, other.value)}', parts=(said('claim.subject', scale_slip_forms_0_message_parts_0), ', ', said('claim.measure', scale_slip_forms_0_message_parts_2), ': ', said('claim.stated', scale_slip_forms_0_message_parts_4), ' here, and ', said('other.stated', scale_slip_forms_0_message_parts_6), ' in “', said('other.document.called', scale_slip_forms_0_message_parts_8), '”', said('for_when(claim, other)', scale_slip_forms_0_message_parts_10), '; ', said('slip(claim.value, other.value)', scale_slip_forms_0_message_parts_12),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_slip_forms_0_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', scale_slip_forms_0_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', scale_slip_forms_0_working_2_parts_0),)),),
    help_template=Template(text='A decimal point, or thousand, million or billion? {claim.stated} and {other.stated} have the same digits: in the years between a figure may change, but its decimal point does not move.', parts=('A decimal point, or thousand, million or billion? ', said('claim.stated', scale_slip_forms_0_help_template_parts_1), ' and ', said('other.stated', scale_slip_forms_0_help_template_parts_3), ' have the same digits: in the years between a figure may change, but its decimal point does not move.',))), Rule(name='scale-slip',
    family='agreement',
    path=str(_FOLDER / 'agreement/scale-slip.yaml'),
    summary='Two figures for one thing differ by a thousand, a million or a billion.',
    why='Million for billion, tonne for kilotonne: the slip is the commonest one with large numbers, and it makes every share and sum with that figure wrong as well. It is told once, here.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Thousand, million or billion? “{claim.stated}” is true of {other.stated}, but nobody would print it so.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim', types=('amount',)), Variable(name='other', types=('amount',)),),
    pairs=('itself', 'reference',),
    kinds_of_document=('article', 'reference',),
    require=Expression('not bound_slip(claim.value, other.value)', Kind(name='bool'), scale_slip_forms_1_require, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('bound_slip',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.stated} here, and {other.stated} in “{other.document.called}”; the digits are the same, and the scale is not', parts=(said('claim.subject', scale_slip_forms_1_message_parts_0), ', ', said('claim.measure', scale_slip_forms_1_message_parts_2), ': ', said('claim.stated', scale_slip_forms_1_message_parts_4), ' here, and ', said('other.stated', scale_slip_forms_1_message_parts_6), ' in “', said('other.document.called', scale_slip_forms_1_message_parts_8), '”; the digits are the same, and the scale is not',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_slip_forms_1_working_0_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', scale_slip_forms_1_working_1_parts_0),)),),
    help_template=Template(text='Thousand, million or billion? “{claim.stated}” is true of {other.stated}, but nobody would print it so.', parts=('Thousand, million or billion? “', said('claim.stated', scale_slip_forms_1_help_template_parts_1), '” is true of ', said('other.stated', scale_slip_forms_1_help_template_parts_3), ', but nobody would print it so.',))), Rule(name='scale-slip',
    family='agreement',
    path=str(_FOLDER / 'agreement/scale-slip.yaml'),
    summary='Two figures for one thing differ by a thousand, a million or a billion.',
    why='Million for billion, tonne for kilotonne: the slip is the commonest one with large numbers, and it makes every share and sum with that figure wrong as well. It is told once, here.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Thousand, million or billion? Either {claim.stated} is wrong, or “{other.document.called}” needs a correction.',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('published',),
    kinds_of_document=('article', 'reference',),
    when=Expression('scale_slip(claim.value, other.value)', Kind(name='bool'), scale_slip_forms_2_when, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('scale_slip',))),
    require=Expression('agree(claim.value, other.value)', Kind(name='truth'), scale_slip_forms_2_require, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.stated} here, and {other.stated} in “{other.document.called}” of {other.document.published}; {slip(claim.value, other.value)}', parts=(said('claim.subject', scale_slip_forms_2_message_parts_0), ', ', said('claim.measure', scale_slip_forms_2_message_parts_2), ': ', said('claim.stated', scale_slip_forms_2_message_parts_4), ' here, and ', said('other.stated', scale_slip_forms_2_message_parts_6), ' in “', said('other.document.called', scale_slip_forms_2_message_parts_8), '” of ', said('other.document.published', scale_slip_forms_2_message_parts_10), '; ', said('slip(claim.value, other.value)', scale_slip_forms_2_message_parts_12),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_slip_forms_2_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', scale_slip_forms_2_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', scale_slip_forms_2_working_2_parts_0),)),),
    help_template=Template(text='Thousand, million or billion? Either {claim.stated} is wrong, or “{other.document.called}” needs a correction.', parts=('Thousand, million or billion? Either ', said('claim.stated', scale_slip_forms_2_help_template_parts_1), ' is wrong, or “', said('other.document.called', scale_slip_forms_2_help_template_parts_3), '” needs a correction.',))),)),
'8687-1d098013')

# -- arithmetic/cannot-all-be-true.yaml --

RULES['arithmetic/cannot-all-be-true.yaml'] = (
Rule(name='cannot-all-be-true',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/cannot-all-be-true.yaml'),
    summary='Several claims, each fine alone, cannot all be true together.',
    why='A share, a total and an output can each look right, and yet leave no world in which all three hold. Readers who can multiply will find out. This is found by taking every relation between the claims together, with the rounding of every figure.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of these figures is wrong? Each way to mend them is named with the range that would fit.',
    since='0.1.0',
    shape='raised',
    raised_by='solve'),
'2175-4c13f866')

# -- arithmetic/change-mismatch.yaml --

def change_mismatch_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['then']) is None else claim_type(t6)), (None if (t7 := n['now']) is None else claim_type(t7)), True)) is False else False if (t2 := (True if (t8 := (False if (t10 := equal((None if (t12 := n['then']) is None else claim_type(t12)), 'share', True)) is False else False if (t11 := f_present(c, (None if (t13 := n['change']) is None else claim_of(t13)))) is False else None if t10 is None or t11 is None else True)) is True else True if (t9 := equal(strict(f_other_reading, [n['change'], n['then']], c), 'fits', False)) is True else None if t8 is None or t9 is None else False)) is False else False if (t3 := (True if (t14 := equal((None if (t18 := n['then']) is None else claim_type(t18)), 'amount', True)) is True else True if (t15 := f_missing(c, (None if (t19 := n['change']) is None else claim_of(t19)))) is True else True if (t16 := (None if (t20 := (None if (t21 := n['change']) is None else stated(claim_value(t21), t21, 'value', c))) is None else f_is_points(c, t20))) is True else True if (t17 := (None if (t22 := (True if (t23 := (None if (t25 := n['then']) is None else claim_unknown(t25))) is True else True if (t24 := (None if (t26 := n['now']) is None else claim_unknown(t26))) is True else None if t23 is None or t24 is None else False)) is None else not t22)) is True else None if t14 is None or t15 is None or t16 is None or t17 is None else False)) is False else False if (t4 := (True if (t27 := f_missing(c, (None if (t29 := n['change']) is None else claim_statistic(t29)))) is True else True if (t28 := equal((None if (t30 := n['change']) is None else claim_statistic(t30)), (None if (t31 := n['now']) is None else claim_statistic(t31)), True)) is True else None if t27 is None or t28 is None else False)) is False else False if (t5 := (True if (t32 := f_missing(c, (None if (t35 := n['then']) is None else claim_statistic(t35)))) is True else True if (t33 := f_missing(c, (None if (t36 := n['now']) is None else claim_statistic(t36)))) is True else True if (t34 := equal((None if (t37 := n['then']) is None else claim_statistic(t37)), (None if (t38 := n['now']) is None else claim_statistic(t38)), True)) is True else None if t32 is None or t33 is None or t34 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def change_mismatch_let_moved_1(n, c):
    return (None if (t1 := (None if (t3 := n['now']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['then']) is None else stated(claim_value(t4), t4, 'value', c))) is None else subtract(t1, t2))


def change_mismatch_let_grown_1(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := n['now']) is None else stated(claim_value(t5), t5, 'value', c))) is None else None if (t4 := (None if (t6 := n['then']) is None else stated(claim_value(t6), t6, 'value', c))) is None else divide(t3, t4))) is None else None if (t2 := number('1', c)) is None else subtract(t1, t2))


def change_mismatch_require(n, c):
    return (None if (t1 := (None if (t9 := (None if (t10 := n['change']) is None else stated(claim_value(t10), t10, 'value', c))) is None else f_is_percent(c, t9))) is None else (None if (t2 := (None if (t4 := (None if (t5 := n['change']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_percent(c, t4))) is None else None if (t3 := lifted(n['grown'], c)) is None else relate('==', t2, t3, c)) if t1 else (None if (t6 := (None if (t8 := n['change']) is None else stated(claim_value(t8), t8, 'value', c))) is None else None if (t7 := lifted(n['moved'], c)) is None else relate('==', t6, t7, c)))


def change_mismatch_possible(n, c):
    return (TRUE if (t7 := (FALSE if (t2 := as_truth(f_missing(c, (None if (t1 := n['change']) is None else claim_of(t1))))) is FALSE else both(t2, (UNKNOWN if (t3 := (None if (t5 := each(claim_of, (None if (t6 := n['change']) is None else claim_peers(t6)), 'of', c)) is None else f_distinct(c, t5))) is None else UNKNOWN if (t4 := number('1', c)) is None else relate('>', t3, t4, c))))) is TRUE else TRUE if (t8 := either(t7, as_truth(equal(strict(f_other_reading, [n['change'], n['then']], c), 'fits', True)))) is TRUE else TRUE if (t20 := either(t8, as_truth((False if (t9 := equal((None if (t11 := n['then']) is None else claim_type(t11)), 'amount', True)) is False else False if (t10 := (True if (t12 := equal(f_missing(c, (None if (t14 := n['then']) is None else claim_of(t14))), f_missing(c, (None if (t15 := n['now']) is None else claim_of(t15))), False)) is True else True if (t13 := (False if (t16 := f_present(c, (None if (t18 := n['change']) is None else claim_of(t18)))) is False else False if (t17 := f_missing(c, (None if (t19 := n['now']) is None else claim_of(t19)))) is False else None if t16 is None or t17 is None else True)) is True else None if t12 is None or t13 is None else False)) is False else None if t9 is None or t10 is None else True)))) is TRUE else either(t20, (FALSE if (t23 := as_truth((None if (t21 := (None if (t22 := n['change']) is None else stated(claim_value(t22), t22, 'value', c))) is None else f_is_percent(c, t21)))) is FALSE else both(t23, as_truth((None if (t24 := (None if (t25 := n['then']) is None else stated(claim_value(t25), t25, 'value', c))) is None else f_is_negative(c, t24)))))))


def change_mismatch_because_parts_0(n, c):
    return (None if (t1 := (None if (t5 := n['change']) is None else claim_fell_below_zero(t5))) is None else 'of what is below zero, a percentage can be meant either way' if t1 else (None if (t2 := f_missing(c, (None if (t4 := n['change']) is None else claim_of(t4)))) is None else 'the change does not say of which whole it is, and the file has figures of several' if t2 else (None if (t3 := equal(strict(f_other_reading, [n['change'], n['then']], c), 'fits', True)) is None else 'it fits the amounts, and may be meant of them' if t3 else 'only some of the figures say of which whole they are a part')))


def change_mismatch_message_parts_1(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_message_parts_3(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_message_parts_5(n, c):
    return (None if (t1 := (None if (t5 := (None if (t6 := n['change']) is None else stated(claim_value(t6), t6, 'value', c))) is None else f_is_percent(c, t5))) is None else strict(f_rise, [(None if (t2 := lifted(n['grown'], c)) is None else f_percent(c, t2)), (None if (t3 := n['change']) is None else stated(claim_value(t3), t3, 'value', c))], c) if t1 else strict(f_rise, [lifted(n['moved'], c), (None if (t4 := n['change']) is None else stated(claim_value(t4), t4, 'value', c))], c))


def change_mismatch_message_parts_7(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_working_0_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['then']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def change_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_working_1_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_working_1_parts_4(n, c):
    return lifted(n['moved'], c)


def change_mismatch_working_2_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_working_2_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_working_2_parts_4(n, c):
    return (None if (t1 := lifted(n['grown'], c)) is None else f_percent(c, t1))


def change_mismatch_working_3_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_help_template_parts_1(n, c):
    return (None if (t1 := n['change']) is None else claim_since(t1))


def change_mismatch_help_template_parts_3(n, c):
    return (None if (t1 := n['change']) is None else claim_period(t1))


def change_mismatch_forms_0_when(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_is_percent(c, t1))


def change_mismatch_forms_0_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['then']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := number('0', c)) is None else relate('>', t1, t2, c))) is TRUE else either(t4, (UNKNOWN if (t5 := (None if (t7 := n['then']) is None else stated(claim_value(t7), t7, 'value', c))) is None else UNKNOWN if (t6 := number('0', c)) is None else relate('<', t5, t6, c))))


def change_mismatch_forms_0_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['then']) is None else claim_stated(t1))


def change_mismatch_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['then']) is None else claim_measure(t1))


def change_mismatch_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['change']) is None else claim_since(t1))


def change_mismatch_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['then']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_1_when(n, c):
    return (False if (t1 := f_present(c, n['route'])) is False else False if (t2 := (True if (t3 := f_missing(c, (None if (t5 := n['change']) is None else claim_statistic(t5)))) is True else True if (t4 := (None if (t6 := equal_each(each(claim_statistic, n['route'], 'statistic', c), (None if (t7 := n['change']) is None else claim_statistic(t7)), True)) is None else f_all(c, t6))) is True else None if t3 is None or t4 is None else False)) is False else None if t1 is None or t2 is None else True)


def change_mismatch_forms_1_let_route_1(n, c):
    return strict(f_chain, [n['steps'], n['change']], c)


def change_mismatch_forms_1_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['route'], 'value', c)) is None else f_compounded(c, t1))


def change_mismatch_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['change']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['total'], c)) is None else relate('==', t1, t2, c))


def change_mismatch_forms_1_possible(n, c):
    return (FALSE if (t3 := as_truth((None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_is_percent(c, t1)))) is FALSE else both(t3, (TRUE if (t5 := as_truth((None if (t4 := n['change']) is None else claim_is_balance(t4)))) is TRUE else TRUE if (t7 := either(t5, as_truth((None if (t6 := each(claim_may_be_negative, n['route'], 'may_be_negative', c)) is None else f_any(c, t6))))) is TRUE else TRUE if (t12 := either(t7, (UNKNOWN if (t8 := (None if (t10 := (None if (t11 := each(claim_value, n['route'], 'value', c)) is None else f_lowest(c, t11))) is None else f_low(c, t10))) is None else UNKNOWN if (t9 := quantity('-100 %', c)) is None else relate('<=', t8, t9, c)))) is TRUE else either(t12, (UNKNOWN if (t13 := (None if (t15 := (None if (t16 := n['change']) is None else stated(claim_value(t16), t16, 'value', c))) is None else f_low(c, t15))) is None else UNKNOWN if (t14 := quantity('-100 %', c)) is None else relate('<=', t13, t14, c))))))


def change_mismatch_forms_1_message_parts_0(n, c):
    return (None if (t1 := each(claim_with_span, n['route'], 'with_span', c)) is None else f_names(c, t1))


def change_mismatch_forms_1_message_parts_2(n, c):
    return lifted(n['total'], c)


def change_mismatch_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['change']) is None else claim_called(t1))


def change_mismatch_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['route'], 'value', c)) is None else f_compounding(c, t1))


def change_mismatch_forms_1_working_0_parts_2(n, c):
    return lifted(n['total'], c)


def change_mismatch_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_1_help_template_parts_1(n, c):
    return (None if (t1 := n['change']) is None else f_counted_from(c, t1))


def change_mismatch_forms_2_when(n, c):
    return (False if (t1 := f_present(c, lifted(n['rate'], c))) is False else False if (t2 := (None if (t6 := (None if (t7 := n['change']) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_is_percent(c, t6))) is False else False if (t3 := (None if (t8 := (None if (t9 := n['now']) is None else claim_is_balance(t9))) is None else not t8)) is False else False if (t4 := (True if (t10 := f_missing(c, (None if (t12 := n['change']) is None else claim_statistic(t12)))) is True else True if (t11 := equal((None if (t13 := n['change']) is None else claim_statistic(t13)), (None if (t14 := n['now']) is None else claim_statistic(t14)), True)) is True else None if t10 is None or t11 is None else False)) is False else False if (t5 := (True if (t15 := f_missing(c, (None if (t18 := n['then']) is None else claim_statistic(t18)))) is True else True if (t16 := f_missing(c, (None if (t19 := n['now']) is None else claim_statistic(t19)))) is True else True if (t17 := equal((None if (t20 := n['then']) is None else claim_statistic(t20)), (None if (t21 := n['now']) is None else claim_statistic(t21)), True)) is True else None if t15 is None or t16 is None or t17 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def change_mismatch_forms_2_let_rate_1(n, c):
    return strict(f_yearly, [n['change'], n['then'], n['now']], c)


def change_mismatch_forms_2_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['rate'], c)], c)


def change_mismatch_forms_2_message_parts_1(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_2_message_parts_3(n, c):
    return (None if (t1 := n['then']) is None else claim_period(t1))


def change_mismatch_forms_2_message_parts_5(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_2_message_parts_7(n, c):
    return (None if (t1 := n['now']) is None else claim_period(t1))


def change_mismatch_forms_2_message_parts_9(n, c):
    return strict(f_rise, [lifted(n['rate'], c), (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def change_mismatch_forms_2_message_parts_11(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_2_working_0_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['then']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def change_mismatch_forms_2_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_3_when(n, c):
    return (False if (t1 := f_present(c, lifted(n['grown'], c))) is False else False if (t2 := f_missing(c, (None if (t5 := n['all_of_it']) is None else f_over_years(c, t5)))) is False else False if (t3 := (None if (t6 := (None if (t7 := n['all_of_it']) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_is_percent(c, t6))) is False else False if (t4 := (None if (t8 := (None if (t9 := n['all_of_it']) is None else claim_is_balance(t9))) is None else not t8)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def change_mismatch_forms_3_let_grown_1(n, c):
    return (None if (t1 := n['yearly']) is None else f_over_years(c, t1))


def change_mismatch_forms_3_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['all_of_it']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['grown'], c)], c)


def change_mismatch_forms_3_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['yearly']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_3_message_parts_2(n, c):
    return strict(f_rise, [lifted(n['grown'], c), (None if (t1 := n['all_of_it']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def change_mismatch_forms_3_message_parts_4(n, c):
    return (None if (t1 := n['all_of_it']) is None else claim_since(t1))


def change_mismatch_forms_3_message_parts_6(n, c):
    return (None if (t1 := n['all_of_it']) is None else claim_period(t1))


def change_mismatch_forms_3_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['all_of_it']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_3_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['yearly']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_3_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['all_of_it']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_4_when(n, c):
    return (FALSE if (t2 := as_truth((None if (t1 := each(claim_complete, n['parts'], 'complete', c)) is None else f_any(c, t1)))) is FALSE else FALSE if (t5 := both(t2, (UNKNOWN if (t3 := (None if (t4 := each(claim_overlapping, n['parts'], 'overlapping', c)) is None else f_any(c, t4))) is None else FALSE if t3 else TRUE))) is FALSE else FALSE if (t9 := both(t5, (UNKNOWN if (t6 := (None if (t8 := each(claim_subject, n['parts'], 'subject', c)) is None else f_distinct(c, t8))) is None else UNKNOWN if (t7 := number('2', c)) is None else relate('>=', t6, t7, c)))) is FALSE else FALSE if (t12 := both(t9, as_truth((None if (t10 := (None if (t11 := n['whole']) is None else stated(claim_value(t11), t11, 'value', c))) is None else f_is_percent(c, t10))))) is FALSE else FALSE if (t14 := both(t12, as_truth((None if (t13 := lifted(n['least'], c)) is None else f_is_percent(c, t13))))) is FALSE else both(t14, as_truth((None if (t15 := lifted(n['most'], c)) is None else f_is_percent(c, t15)))))


def change_mismatch_forms_4_let_least_1(n, c):
    return (None if (t1 := each(claim_value, n['parts'], 'value', c)) is None else f_lowest(c, t1))


def change_mismatch_forms_4_let_most_1(n, c):
    return (None if (t1 := each(claim_value, n['parts'], 'value', c)) is None else f_highest(c, t1))


def change_mismatch_forms_4_require(n, c):
    return (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['whole']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := lifted(n['least'], c)) is None else relate('>=', t1, t2, c))) is FALSE else both(t4, (UNKNOWN if (t5 := (None if (t7 := n['whole']) is None else stated(claim_value(t7), t7, 'value', c))) is None else UNKNOWN if (t6 := lifted(n['most'], c)) is None else relate('<=', t5, t6, c))))


def change_mismatch_forms_4_possible(n, c):
    return (True if (t1 := (None if (t4 := n['whole']) is None else claim_is_balance(t4))) is True else True if (t2 := (None if (t5 := each(claim_may_be_negative, n['parts'], 'may_be_negative', c)) is None else f_any(c, t5))) is True else True if (t3 := member('share', each(claim_type, each(claim_peers, n['parts'], 'peers', c), 'type', c))) is True else None if t1 is None or t2 is None or t3 is None else False)


def change_mismatch_forms_4_message_parts_0(n, c):
    return (None if (t1 := each(claim_subject, n['parts'], 'subject', c)) is None else f_names(c, t1))


def change_mismatch_forms_4_message_parts_2(n, c):
    return strict(f_between, [lifted(n['least'], c), lifted(n['most'], c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def change_mismatch_forms_4_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def change_mismatch_forms_4_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_4_working_0_parts_0(n, c):
    return (None if (t1 := n['parts']) is None else f_each_of(c, t1))


def change_mismatch_forms_4_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_5_variables_0_only(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_is_points(c, t1))


def change_mismatch_forms_5_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['then']) is None else claim_of(t6)), (None if (t7 := n['change']) is None else claim_of(t7)), True)) is False else False if (t2 := equal((None if (t8 := n['now']) is None else claim_of(t8)), (None if (t9 := n['change']) is None else claim_of(t9)), True)) is False else False if (t3 := (None if (t10 := member('share', each(claim_type, (None if (t11 := n['change']) is None else claim_peers(t11)), 'type', c))) is None else not t10)) is False else False if (t4 := (None if (t12 := (None if (t13 := n['now']) is None else claim_is_intensive(t13))) is None else not t12)) is False else False if (t5 := (None if (t14 := (None if (t15 := n['now']) is None else claim_is_balance(t15))) is None else not t14)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def change_mismatch_forms_5_let_first_share_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['then']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['before']) is None else stated(claim_value(t5), t5, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def change_mismatch_forms_5_let_last_share_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['now']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['after']) is None else stated(claim_value(t5), t5, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def change_mismatch_forms_5_require(n, c):
    return (None if (t1 := (None if (t3 := n['change']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := lifted(n['last_share'], c)) is None else None if (t5 := lifted(n['first_share'], c)) is None else subtract(t4, t5))) is None else relate('==', t1, t2, c))


def change_mismatch_forms_5_message_parts_0(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_message_parts_2(n, c):
    return (None if (t1 := n['before']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_message_parts_4(n, c):
    return lifted(n['first_share'], c)


def change_mismatch_forms_5_message_parts_6(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_message_parts_8(n, c):
    return (None if (t1 := n['after']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_message_parts_10(n, c):
    return lifted(n['last_share'], c)


def change_mismatch_forms_5_message_parts_12(n, c):
    return strict(f_rise, [(None if (t1 := lifted(n['last_share'], c)) is None else None if (t2 := lifted(n['first_share'], c)) is None else subtract(t1, t2)), (None if (t3 := n['change']) is None else stated(claim_value(t3), t3, 'value', c))], c)


def change_mismatch_forms_5_message_parts_14(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_5_working_0_parts_0(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_working_0_parts_2(n, c):
    return (None if (t1 := n['before']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_working_0_parts_4(n, c):
    return lifted(n['first_share'], c)


def change_mismatch_forms_5_working_1_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_working_1_parts_2(n, c):
    return (None if (t1 := n['after']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_5_working_1_parts_4(n, c):
    return lifted(n['last_share'], c)


def change_mismatch_forms_5_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_6_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['own']) is None else claim_type(t6)), (None if (t7 := n['other']) is None else claim_type(t7)), True)) is False else False if (t2 := (True if (t8 := equal((None if (t10 := n['own']) is None else claim_type(t10)), 'amount', True)) is True else True if (t9 := equal((None if (t11 := n['own']) is None else claim_base(t11)), (None if (t12 := n['other']) is None else claim_base(t12)), True)) is True else None if t8 is None or t9 is None else False)) is False else False if (t3 := equal(strict(f_other_reading, [n['change'], n['other']], c), 'fits', False)) is False else False if (t4 := (True if (t13 := f_missing(c, (None if (t15 := n['change']) is None else claim_statistic(t15)))) is True else True if (t14 := equal((None if (t16 := n['change']) is None else claim_statistic(t16)), (None if (t17 := n['own']) is None else claim_statistic(t17)), True)) is True else None if t13 is None or t14 is None else False)) is False else False if (t5 := (True if (t18 := f_missing(c, (None if (t20 := n['own']) is None else claim_statistic(t20)))) is True else True if (t19 := equal((None if (t21 := n['own']) is None else claim_statistic(t21)), (None if (t22 := n['other']) is None else claim_statistic(t22)), True)) is True else None if t18 is None or t19 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def change_mismatch_forms_6_let_gap_1(n, c):
    return (None if (t1 := (None if (t3 := n['own']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['other']) is None else stated(claim_value(t4), t4, 'value', c))) is None else subtract(t1, t2))


def change_mismatch_forms_6_let_times_1(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := n['own']) is None else stated(claim_value(t5), t5, 'value', c))) is None else None if (t4 := (None if (t6 := n['other']) is None else stated(claim_value(t6), t6, 'value', c))) is None else divide(t3, t4))) is None else None if (t2 := number('1', c)) is None else subtract(t1, t2))


def change_mismatch_forms_6_require(n, c):
    return (None if (t1 := (None if (t9 := (None if (t10 := n['change']) is None else stated(claim_value(t10), t10, 'value', c))) is None else f_is_percent(c, t9))) is None else (None if (t2 := (None if (t4 := (None if (t5 := n['change']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_percent(c, t4))) is None else None if (t3 := lifted(n['times'], c)) is None else relate('==', t2, t3, c)) if t1 else (None if (t6 := (None if (t8 := n['change']) is None else stated(claim_value(t8), t8, 'value', c))) is None else None if (t7 := lifted(n['gap'], c)) is None else relate('==', t6, t7, c)))


def change_mismatch_forms_6_message_parts_0(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_message_parts_2(n, c):
    return (None if (t1 := n['own']) is None else claim_subject(t1))


def change_mismatch_forms_6_message_parts_4(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_subject(t1))


def change_mismatch_forms_6_message_parts_8(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['change']) is None else stated(claim_value(t4), t4, 'value', c))) is None else f_is_percent(c, t3))) is None else (None if (t2 := lifted(n['times'], c)) is None else f_percent(c, t2)) if t1 else lifted(n['gap'], c))


def change_mismatch_forms_6_message_parts_10(n, c):
    return (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_working_0_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def change_mismatch_forms_6_working_1_parts_0(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_working_1_parts_2(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_working_1_parts_4(n, c):
    return (None if (t1 := lifted(n['times'], c)) is None else f_percent(c, t1))


def change_mismatch_forms_6_working_2_parts_0(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_working_2_parts_2(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_6_working_2_parts_4(n, c):
    return lifted(n['gap'], c)


def change_mismatch_forms_6_working_3_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_6_help_template_parts_1(n, c):
    return (None if (t1 := n['change']) is None else claim_subject(t1))


def change_mismatch_forms_6_help_template_parts_3(n, c):
    return (None if (t1 := n['change']) is None else claim_than(t1))


def change_mismatch_forms_7_when(n, c):
    return (False if (t1 := (None if (t4 := (None if (t5 := n['change']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_is_percent(c, t4))) is False else False if (t2 := f_missing(c, (None if (t6 := n['ratio']) is None else claim_than_period(t6)))) is False else False if (t3 := (True if (t7 := f_missing(c, (None if (t10 := n['change']) is None else claim_statistic(t10)))) is True else True if (t8 := f_missing(c, (None if (t11 := n['ratio']) is None else claim_statistic(t11)))) is True else True if (t9 := equal((None if (t12 := n['change']) is None else claim_statistic(t12)), (None if (t13 := n['ratio']) is None else claim_statistic(t13)), True)) is True else None if t7 is None or t8 is None or t9 is None else False)) is False else None if t1 is None or t2 is None or t3 is None else True)


def change_mismatch_forms_7_let_other_way_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['ratio']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := number('1', c)) is None else subtract(t2, t3))) is None else f_percent(c, t1))


def change_mismatch_forms_7_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['change']) is None else stated(claim_value(t4), t4, 'value', c))) is None else f_percent(c, t3))) is None else None if (t2 := lifted(n['other_way'], c)) is None else relate('==', t1, t2, c))


def change_mismatch_forms_7_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def change_mismatch_forms_7_message_parts_2(n, c):
    return (None if (t1 := n['ratio']) is None else claim_than(t1))


def change_mismatch_forms_7_message_parts_4(n, c):
    return lifted(n['other_way'], c)


def change_mismatch_forms_7_message_parts_6(n, c):
    return (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_7_working_0_parts_0(n, c):
    return (None if (t1 := n['ratio']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_7_working_0_parts_2(n, c):
    return lifted(n['other_way'], c)


def change_mismatch_forms_7_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_8_when(n, c):
    return (False if (t1 := (None if (t4 := (None if (t5 := n['change']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_is_percent(c, t4))) is False else False if (t2 := f_missing(c, (None if (t6 := n['change']) is None else f_over_years(c, t6)))) is False else False if (t3 := (True if (t7 := f_missing(c, (None if (t10 := n['change']) is None else claim_statistic(t10)))) is True else True if (t8 := f_missing(c, (None if (t11 := n['ratio']) is None else claim_statistic(t11)))) is True else True if (t9 := equal((None if (t12 := n['change']) is None else claim_statistic(t12)), (None if (t13 := n['ratio']) is None else claim_statistic(t13)), True)) is True else None if t7 is None or t8 is None or t9 is None else False)) is False else None if t1 is None or t2 is None or t3 is None else True)


def change_mismatch_forms_8_let_other_way_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['ratio']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := number('1', c)) is None else subtract(t2, t3))) is None else f_percent(c, t1))


def change_mismatch_forms_8_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['change']) is None else stated(claim_value(t4), t4, 'value', c))) is None else f_percent(c, t3))) is None else None if (t2 := lifted(n['other_way'], c)) is None else relate('==', t1, t2, c))


def change_mismatch_forms_8_possible(n, c):
    return (True if (t1 := (None if (t4 := n['change']) is None else claim_is_balance(t4))) is True else True if (t2 := (None if (t5 := n['change']) is None else claim_may_be_negative(t5))) is True else True if (t3 := (None if (t6 := n['ratio']) is None else claim_may_be_negative(t6))) is True else None if t1 is None or t2 is None or t3 is None else False)


def change_mismatch_forms_8_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def change_mismatch_forms_8_message_parts_2(n, c):
    return (None if (t1 := n['change']) is None else claim_since(t1))


def change_mismatch_forms_8_message_parts_4(n, c):
    return strict(f_rise, [lifted(n['other_way'], c), (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def change_mismatch_forms_8_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def change_mismatch_forms_8_working_0_parts_0(n, c):
    return (None if (t1 := n['ratio']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_8_working_0_parts_2(n, c):
    return lifted(n['other_way'], c)


def change_mismatch_forms_8_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['change']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_8_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def change_mismatch_forms_9_when(n, c):
    return (False if (t1 := (None if (t4 := (None if (t5 := n['gap']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_is_percent(c, t4))) is False else False if (t2 := f_missing(c, (None if (t6 := n['ratio']) is None else claim_than_period(t6)))) is False else False if (t3 := (True if (t7 := f_missing(c, (None if (t10 := n['gap']) is None else claim_statistic(t10)))) is True else True if (t8 := f_missing(c, (None if (t11 := n['ratio']) is None else claim_statistic(t11)))) is True else True if (t9 := equal((None if (t12 := n['gap']) is None else claim_statistic(t12)), (None if (t13 := n['ratio']) is None else claim_statistic(t13)), True)) is True else None if t7 is None or t8 is None or t9 is None else False)) is False else None if t1 is None or t2 is None or t3 is None else True)


def change_mismatch_forms_9_let_apart_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := (None if (t5 := n['ratio']) is None else stated(claim_value(t5), t5, 'value', c))) is None else None if (t4 := number('1', c)) is None else subtract(t3, t4))) is None else f_percent(c, t2))) is None else f_abs(c, t1))


def change_mismatch_forms_9_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := (None if (t5 := n['gap']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_percent(c, t4))) is None else f_abs(c, t3))) is None else None if (t2 := lifted(n['apart'], c)) is None else relate('==', t1, t2, c))


def change_mismatch_forms_9_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def change_mismatch_forms_9_message_parts_2(n, c):
    return (None if (t1 := n['ratio']) is None else claim_than(t1))


def change_mismatch_forms_9_message_parts_4(n, c):
    return lifted(n['apart'], c)


def change_mismatch_forms_9_message_parts_6(n, c):
    return (None if (t1 := n['gap']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_9_message_parts_8(n, c):
    return (None if (t1 := n['gap']) is None else claim_called(t1))


def change_mismatch_forms_9_working_0_parts_0(n, c):
    return (None if (t1 := n['ratio']) is None else stated(claim_value(t1), t1, 'value', c))


def change_mismatch_forms_9_working_0_parts_2(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['ratio']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := number('1', c)) is None else subtract(t2, t3))) is None else f_percent(c, t1))


def change_mismatch_forms_9_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['gap']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['arithmetic/change-mismatch.yaml'] = (
Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the figure of {change.since}, that of {change.period}, or the change? A fall is written with a minus.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',)), Variable(name='then', types=('share', 'amount',)), Variable(name='now', types=('share', 'amount',)),),
    links=(Link(left=('change', 'subject',), right=('then', 'subject',)), Link(left=('change', 'measure',), right=('then', 'measure',)), Link(left=('change', 'since',), right=('then', 'period',)), Link(left=('change', 'subject',), right=('now', 'subject',)), Link(left=('change', 'measure',), right=('now', 'measure',)), Link(left=('change', 'period',), right=('now', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('then.type == now.type and (then.type == "share" and present(change.of) or other_reading(change, then) != "fits") and (then.type == "amount" or missing(change.of) or is_points(change.value) or not (then.unknown or now.unknown)) and (missing(change.statistic) or change.statistic == now.statistic) and (missing(then.statistic) or missing(now.statistic) or then.statistic == now.statistic)', Kind(name='bool'), change_mismatch_when, frozenset((('change', '',), ('change', 'of',), ('change', 'statistic',), ('change', 'value',), ('now', '',), ('now', 'statistic',), ('now', 'type',), ('now', 'unknown',), ('then', '',), ('then', 'statistic',), ('then', 'type',), ('then', 'unknown',),)), False, frozenset((('change',), ('change', 'of', '?',), ('change', 'statistic',), ('change', 'statistic', '?',), ('change', 'value',), ('now', 'statistic',), ('now', 'statistic', '?',), ('now', 'type',), ('now', 'unknown',), ('then',), ('then', 'statistic',), ('then', 'statistic', '?',), ('then', 'type',), ('then', 'unknown',),)), frozenset(('is_points', 'missing', 'other_reading', 'present',))),
    let=(('moved', Expression('now.value - then.value', Kind(name='quantity', size=2), change_mismatch_let_moved_1, frozenset((('now', '',), ('now', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('now', 'value',), ('then', 'value',),)), frozenset()),), ('grown', Expression('now.value / then.value - 1', Kind(name='quantity', size=3), change_mismatch_let_grown_1, frozenset((('now', '',), ('now', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('now', 'value',), ('then', 'value',),)), frozenset()),),),
    require=Expression('percent(change.value) == grown if is_percent(change.value) else change.value == moved', Kind(name='truth'), change_mismatch_require, frozenset((('change', '',), ('change', 'value',), ('grown', '',), ('moved', '',),)), False, frozenset((('change', 'value',), ('grown',), ('moved',),)), frozenset(('is_percent', 'percent',))),
    possible=Expression('missing(change.of) and distinct(change.peers.of) > 1 or other_reading(change, then) == "fits" or then.type == "amount" and (missing(then.of) != missing(now.of) or present(change.of) and missing(now.of)) or is_percent(change.value) and is_negative(then.value)', Kind(name='truth'), change_mismatch_possible, frozenset((('change', '',), ('change', 'of',), ('change', 'peers',), ('change', 'value',), ('now', '',), ('now', 'of',), ('then', '',), ('then', 'of',), ('then', 'type',), ('then', 'value',),)), True, frozenset((('change',), ('change', 'of', '?',), ('change', 'peers', 'of',), ('change', 'value',), ('now', 'of', '?',), ('then',), ('then', 'of', '?',), ('then', 'type',), ('then', 'value',),)), frozenset(('distinct', 'is_negative', 'is_percent', 'missing', 'other_reading', 'present',))),
    because=Template(text='{"of what is below zero, a percentage can be meant either way" if change.fell_below_zero else "the change does not say of which whole it is, and the file has figures of several" if missing(change.of) else "it fits the amounts, and may be meant of them" if other_reading(change, then) == "fits" else "only some of the figures say of which whole they are a part"}', parts=(said('"of what is below zero, a percentage can be meant either way" if change.fell_below_zero else "the change does not say of which whole it is, and the file has figures of several" if missing(change.of) else "it fits the amounts, and may be meant of them" if other_reading(change, then) == "fits" else "only some of the figures say of which whole they are a part"', change_mismatch_because_parts_0),)),
    at=Target(name='change', field='value'),
    also=(Target(name='then', field='value'), Target(name='now', field='value'),),
    law='{change} leads from {then} to {now}',
    unclaimed=('then', 'now',),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='from {then.value} to {now.value} is {rise(percent(grown), change.value) if is_percent(change.value) else rise(moved, change.value)}, not {rise(change.value)}', parts=('from ', said('then.value', change_mismatch_message_parts_1), ' to ', said('now.value', change_mismatch_message_parts_3), ' is ', said('rise(percent(grown), change.value) if is_percent(change.value) else rise(moved, change.value)', change_mismatch_message_parts_5), ', not ', said('rise(change.value)', change_mismatch_message_parts_7),)),
    working=(Template(text='{convert(now.value, then.value)}', parts=(said('convert(now.value, then.value)', change_mismatch_working_0_parts_0),)), Template(text='{now.value} − {then.value} = {moved}', parts=(said('now.value', change_mismatch_working_1_parts_0), ' − ', said('then.value', change_mismatch_working_1_parts_2), ' = ', said('moved', change_mismatch_working_1_parts_4),)), Template(text='{now.value} / {then.value} − 1 = {percent(grown)}', parts=(said('now.value', change_mismatch_working_2_parts_0), ' / ', said('then.value', change_mismatch_working_2_parts_2), ' − 1 = ', said('percent(grown)', change_mismatch_working_2_parts_4),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_working_3_parts_0),)),),
    help_template=Template(text='Which of the three is wrong: the figure of {change.since}, that of {change.period}, or the change? A fall is written with a minus.', parts=('Which of the three is wrong: the figure of ', said('change.since', change_mismatch_help_template_parts_1), ', that of ', said('change.period', change_mismatch_help_template_parts_3), ', or the change? A fall is written with a minus.',)),
    forms=(Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Print how many more it is in figures, or from which other time the percentage counts.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',)), Variable(name='then', types=('share', 'amount',)),),
    links=(Link(left=('change', 'subject',), right=('then', 'subject',)), Link(left=('change', 'measure',), right=('then', 'measure',)), Link(left=('change', 'since',), right=('then', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('is_percent(change.value)', Kind(name='bool'), change_mismatch_forms_0_when, frozenset((('change', '',), ('change', 'value',),)), False, frozenset((('change', 'value',),)), frozenset(('is_percent',))),
    require=Expression('then.value > 0 or then.value < 0', Kind(name='truth'), change_mismatch_forms_0_require, frozenset((('then', '',), ('then', 'value',),)), True, frozenset((('then', 'value',),)), frozenset()),
    at=Target(name='change', field='value'),
    also=(Target(name='then', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{rise(change.value)} is told from {then.stated} ({then.measure}, {change.since}): of nothing there is no percentage', parts=(said('rise(change.value)', change_mismatch_forms_0_message_parts_0), ' is told from ', said('then.stated', change_mismatch_forms_0_message_parts_2), ' (', said('then.measure', change_mismatch_forms_0_message_parts_4), ', ', said('change.since', change_mismatch_forms_0_message_parts_6), '): of nothing there is no percentage',)),
    working=(Template(text='{reading(then.value)}', parts=(said('reading(then.value)', change_mismatch_forms_0_working_0_parts_0),)), Template(text='a change in percent is divided by the figure before it, and that is 0', parts=('a change in percent is divided by the figure before it, and that is 0',)),),
    help_template=Template(text='Print how many more it is in figures, or from which other time the percentage counts.', parts=('Print how many more it is in figures, or from which other time the percentage counts.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the changes is wrong?{counted_from(change)}',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',)), Variable(name='steps', many=True, types=('change',)),),
    links=(Link(left=('change', 'subject',), right=('steps', 'subject',)), Link(left=('change', 'measure',), right=('steps', 'measure',)), Link(left=('change', 'span',), right=('steps', 'span',), nests=True),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('present(route) and (missing(change.statistic) or all(route.statistic == change.statistic))', Kind(name='bool'), change_mismatch_forms_1_when, frozenset((('change', '',), ('change', 'statistic',), ('route', '',), ('route', 'statistic',),)), False, frozenset((('change', 'statistic',), ('change', 'statistic', '?',), ('route', '?',), ('route', 'statistic',),)), frozenset(('all', 'missing', 'present',))),
    let=(('route', Expression('chain(steps, change)', Kind(name='list', item=Kind(name='record', record='claim')), change_mismatch_forms_1_let_route_1, frozenset((('change', '',), ('steps', '',),)), False, frozenset((('change',), ('steps',),)), frozenset(('chain',))),), ('total', Expression('compounded(route.value)', Kind(name='quantity'), change_mismatch_forms_1_let_total_1, frozenset((('route', '',), ('route', 'value',),)), False, frozenset((('route', 'value',),)), frozenset(('compounded',))),),),
    require=Expression('change.value == total', Kind(name='truth'), change_mismatch_forms_1_require, frozenset((('change', '',), ('change', 'value',), ('total', '',),)), False, frozenset((('change', 'value',), ('total',),)), frozenset()),
    possible=Expression('is_percent(change.value) and (change.is_balance or any(route.may_be_negative) or low(lowest(route.value)) <= "-100 %" or low(change.value) <= "-100 %")', Kind(name='truth'), change_mismatch_forms_1_possible, frozenset((('change', '',), ('change', 'is_balance',), ('change', 'value',), ('route', '',), ('route', 'may_be_negative',), ('route', 'value',),)), True, frozenset((('change', 'is_balance',), ('change', 'value',), ('route', 'may_be_negative',), ('route', 'value',),)), frozenset(('any', 'is_percent', 'low', 'lowest',))),
    because=Template(text='what may fall below zero has no percentage there', parts=('what may fall below zero has no percentage there',)),
    at=Target(name='change', field='value'),
    also=(Target(name='route', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{names(route.with_span)}, one after the other, come to {total}, not to {change.value} ({change.called})', parts=(said('names(route.with_span)', change_mismatch_forms_1_message_parts_0), ', one after the other, come to ', said('total', change_mismatch_forms_1_message_parts_2), ', not to ', said('change.value', change_mismatch_forms_1_message_parts_4), ' (', said('change.called', change_mismatch_forms_1_message_parts_6), ')',)),
    working=(Template(text='{compounding(route.value)} = {total}', parts=(said('compounding(route.value)', change_mismatch_forms_1_working_0_parts_0), ' = ', said('total', change_mismatch_forms_1_working_0_parts_2),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_1_working_1_parts_0),)),),
    help_template=Template(text='Which of the changes is wrong?{counted_from(change)}', parts=('Which of the changes is wrong?', said('counted_from(change)', change_mismatch_forms_1_help_template_parts_1),))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: one of the two figures, the years between them, or the growth a year? The growth over all the years is more than that of one year.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',)), Variable(name='then', types=('amount',)), Variable(name='now', types=('amount',)),),
    links=(Link(left=('change', 'subject',), right=('then', 'subject',)), Link(left=('change', 'measure',), right=('then', 'measure',)), Link(left=('change', 'since',), right=('then', 'period',)), Link(left=('change', 'subject',), right=('now', 'subject',)), Link(left=('change', 'measure',), right=('now', 'measure',)), Link(left=('change', 'period',), right=('now', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('present(rate) and is_percent(change.value) and not now.is_balance and (missing(change.statistic) or change.statistic == now.statistic) and (missing(then.statistic) or missing(now.statistic) or then.statistic == now.statistic)', Kind(name='bool'), change_mismatch_forms_2_when, frozenset((('change', '',), ('change', 'statistic',), ('change', 'value',), ('now', '',), ('now', 'is_balance',), ('now', 'statistic',), ('rate', '',), ('then', '',), ('then', 'statistic',),)), False, frozenset((('change', 'statistic',), ('change', 'statistic', '?',), ('change', 'value',), ('now', 'is_balance',), ('now', 'statistic',), ('now', 'statistic', '?',), ('rate', '?',), ('then', 'statistic',), ('then', 'statistic', '?',),)), frozenset(('is_percent', 'missing', 'present',))),
    let=(('rate', Expression('yearly(change, then, now)', Kind(name='quantity'), change_mismatch_forms_2_let_rate_1, frozenset((('change', '',), ('now', '',), ('then', '',),)), False, frozenset((('change',), ('now',), ('then',),)), frozenset(('yearly',))),),),
    require=Expression('overlap(change.value, rate)', Kind(name='truth'), change_mismatch_forms_2_require, frozenset((('change', '',), ('change', 'value',), ('rate', '',),)), False, frozenset((('change', 'value',), ('rate',),)), frozenset(('overlap',))),
    at=Target(name='change', field='value'),
    also=(Target(name='then', field='value'), Target(name='now', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='from {then.value} in {then.period} to {now.value} in {now.period} is {rise(rate, change.value)}, not {rise(change.value)}', parts=('from ', said('then.value', change_mismatch_forms_2_message_parts_1), ' in ', said('then.period', change_mismatch_forms_2_message_parts_3), ' to ', said('now.value', change_mismatch_forms_2_message_parts_5), ' in ', said('now.period', change_mismatch_forms_2_message_parts_7), ' is ', said('rise(rate, change.value)', change_mismatch_forms_2_message_parts_9), ', not ', said('rise(change.value)', change_mismatch_forms_2_message_parts_11),)),
    working=(Template(text='{convert(now.value, then.value)}', parts=(said('convert(now.value, then.value)', change_mismatch_forms_2_working_0_parts_0),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_2_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong: one of the two figures, the years between them, or the growth a year? The growth over all the years is more than that of one year.', parts=('Which is wrong: one of the two figures, the years between them, or the growth a year? The growth over all the years is more than that of one year.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: the growth a year, the growth in all, or the years between? Growth compounds: 5 % a year are 63 % in ten years.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='all_of_it', types=('change',)), Variable(name='yearly', types=('change',)),),
    links=(Link(left=('all_of_it', 'subject',), right=('yearly', 'subject',)), Link(left=('all_of_it', 'measure',), right=('yearly', 'measure',)), Link(left=('all_of_it', 'since',), right=('yearly', 'since',)), Link(left=('all_of_it', 'period',), right=('yearly', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('present(grown) and missing(over_years(all_of_it)) and is_percent(all_of_it.value) and not all_of_it.is_balance', Kind(name='bool'), change_mismatch_forms_3_when, frozenset((('all_of_it', '',), ('all_of_it', 'is_balance',), ('all_of_it', 'value',), ('grown', '',),)), False, frozenset((('all_of_it',), ('all_of_it', 'is_balance',), ('all_of_it', 'value',), ('grown', '?',),)), frozenset(('is_percent', 'missing', 'over_years', 'present',))),
    let=(('grown', Expression('over_years(yearly)', Kind(name='quantity'), change_mismatch_forms_3_let_grown_1, frozenset((('yearly', '',),)), False, frozenset((('yearly',),)), frozenset(('over_years',))),),),
    require=Expression('overlap(all_of_it.value, grown)', Kind(name='truth'), change_mismatch_forms_3_require, frozenset((('all_of_it', '',), ('all_of_it', 'value',), ('grown', '',),)), False, frozenset((('all_of_it', 'value',), ('grown',),)), frozenset(('overlap',))),
    at=Target(name='all_of_it', field='value'),
    also=(Target(name='yearly', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{rise(yearly.value)} comes to {rise(grown, all_of_it.value)} from {all_of_it.since} to {all_of_it.period}, not to {rise(all_of_it.value)}', parts=(said('rise(yearly.value)', change_mismatch_forms_3_message_parts_0), ' comes to ', said('rise(grown, all_of_it.value)', change_mismatch_forms_3_message_parts_2), ' from ', said('all_of_it.since', change_mismatch_forms_3_message_parts_4), ' to ', said('all_of_it.period', change_mismatch_forms_3_message_parts_6), ', not to ', said('rise(all_of_it.value)', change_mismatch_forms_3_message_parts_8),)),
    working=(Template(text='{reading(yearly.value)}', parts=(said('reading(yearly.value)', change_mismatch_forms_3_working_0_parts_0),)), Template(text='{reading(all_of_it.value)}', parts=(said('reading(all_of_it.value)', change_mismatch_forms_3_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong: the growth a year, the growth in all, or the years between? Growth compounds: 5 % a year are 63 % in ten years.', parts=('Which is wrong: the growth a year, the growth in all, or the years between? Growth compounds: 5 % a year are 63 % in ten years.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the changes is wrong? A whole cannot grow faster than its fastest part, nor slower than its slowest. If there are more parts, drop `complete: true`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='whole', types=('change',)), Variable(name='parts', many=True, types=('change',)),),
    links=(Link(left=('parts', 'of',), right=('whole', 'subject',)), Link(left=('parts', 'of_measure',), right=('whole', 'measure',)), Link(left=('parts', 'measure',), right=('whole', 'measure',)), Link(left=('parts', 'since',), right=('whole', 'since',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('any(parts.complete) and not any(parts.overlapping) and distinct(parts.subject) >= 2 and is_percent(whole.value) and is_percent(least) and is_percent(most)', Kind(name='truth'), change_mismatch_forms_4_when, frozenset((('least', '',), ('most', '',), ('parts', '',), ('parts', 'complete',), ('parts', 'overlapping',), ('parts', 'subject',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('least',), ('most',), ('parts', 'complete',), ('parts', 'overlapping',), ('parts', 'subject',), ('whole', 'value',),)), frozenset(('any', 'distinct', 'is_percent',))),
    let=(('least', Expression('lowest(parts.value)', Kind(name='quantity'), change_mismatch_forms_4_let_least_1, frozenset((('parts', '',), ('parts', 'value',),)), False, frozenset((('parts', 'value',),)), frozenset(('lowest',))),), ('most', Expression('highest(parts.value)', Kind(name='quantity'), change_mismatch_forms_4_let_most_1, frozenset((('parts', '',), ('parts', 'value',),)), False, frozenset((('parts', 'value',),)), frozenset(('highest',))),),),
    require=Expression('whole.value >= least and whole.value <= most', Kind(name='truth'), change_mismatch_forms_4_require, frozenset((('least', '',), ('most', '',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('least',), ('most',), ('whole', 'value',),)), frozenset()),
    possible=Expression('whole.is_balance or any(parts.may_be_negative) or "share" in parts.peers.type', Kind(name='bool'), change_mismatch_forms_4_possible, frozenset((('parts', '',), ('parts', 'may_be_negative',), ('parts', 'peers',), ('whole', '',), ('whole', 'is_balance',),)), False, frozenset((('parts', 'may_be_negative',), ('parts', 'peers', 'type',), ('whole', 'is_balance',),)), frozenset(('any',))),
    because=Template(text='a part that is below zero, or changes that are those of shares, need not keep to this', parts=('a part that is below zero, or changes that are those of shares, need not keep to this',)),
    at=Target(name='whole', field='value'),
    also=(Target(name='parts', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{names(parts.subject)} changed by {between(least, most, whole.value)}, and {whole.subject}, which is made up of them, is said to have changed by {whole.value}', parts=(said('names(parts.subject)', change_mismatch_forms_4_message_parts_0), ' changed by ', said('between(least, most, whole.value)', change_mismatch_forms_4_message_parts_2), ', and ', said('whole.subject', change_mismatch_forms_4_message_parts_4), ', which is made up of them, is said to have changed by ', said('whole.value', change_mismatch_forms_4_message_parts_6),)),
    working=(Template(text='{each_of(parts)}', parts=(said('each_of(parts)', change_mismatch_forms_4_working_0_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', change_mismatch_forms_4_working_1_parts_0),)),),
    help_template=Template(text='Which of the changes is wrong? A whole cannot grow faster than its fastest part, nor slower than its slowest. If there are more parts, drop `complete: true`.', parts=('Which of the changes is wrong? A whole cannot grow faster than its fastest part, nor slower than its slowest. If there are more parts, drop `complete: true`.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: one of the amounts, one of the wholes, or the points?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',), present=('of',), only=Expression('is_points(claim.value)', Kind(name='bool'), change_mismatch_forms_5_variables_0_only, frozenset((('claim', '',), ('claim', 'value',),)), False, frozenset((('claim', 'value',),)), frozenset(('is_points',)))), Variable(name='then', types=('amount',), present=('of',), absent=('rate', 'statistic',)), Variable(name='now', types=('amount',), present=('of',), absent=('rate', 'statistic',)), Variable(name='before', types=('amount',), absent=('rate', 'statistic',)), Variable(name='after', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('change', 'subject',), right=('then', 'subject',)), Link(left=('change', 'measure',), right=('then', 'measure',)), Link(left=('change', 'since',), right=('then', 'period',)), Link(left=('change', 'subject',), right=('now', 'subject',)), Link(left=('change', 'measure',), right=('now', 'measure',)), Link(left=('change', 'period',), right=('now', 'period',)), Link(left=('change', 'of',), right=('before', 'subject',)), Link(left=('change', 'of_measure',), right=('before', 'measure',)), Link(left=('change', 'since',), right=('before', 'period',)), Link(left=('change', 'of',), right=('after', 'subject',)), Link(left=('change', 'of_measure',), right=('after', 'measure',)), Link(left=('change', 'period',), right=('after', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('then.of == change.of and now.of == change.of and not ("share" in change.peers.type) and not now.is_intensive and not now.is_balance', Kind(name='bool'), change_mismatch_forms_5_when, frozenset((('change', '',), ('change', 'of',), ('change', 'peers',), ('now', '',), ('now', 'is_balance',), ('now', 'is_intensive',), ('now', 'of',), ('then', '',), ('then', 'of',),)), False, frozenset((('change', 'of',), ('change', 'peers', 'type',), ('now', 'is_balance',), ('now', 'is_intensive',), ('now', 'of',), ('then', 'of',),)), frozenset()),
    let=(('first_share', Expression('percent(then.value / before.value)', Kind(name='quantity', unit_kind='percent', size=2), change_mismatch_forms_5_let_first_share_1, frozenset((('before', '',), ('before', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('before', 'value',), ('then', 'value',),)), frozenset(('percent',))),), ('last_share', Expression('percent(now.value / after.value)', Kind(name='quantity', unit_kind='percent', size=2), change_mismatch_forms_5_let_last_share_1, frozenset((('after', '',), ('after', 'value',), ('now', '',), ('now', 'value',),)), False, frozenset((('after', 'value',), ('now', 'value',),)), frozenset(('percent',))),),),
    require=Expression('change.value == last_share - first_share', Kind(name='truth'), change_mismatch_forms_5_require, frozenset((('change', '',), ('change', 'value',), ('first_share', '',), ('last_share', '',),)), False, frozenset((('change', 'value',), ('first_share',), ('last_share',),)), frozenset()),
    at=Target(name='change', field='value'),
    also=(Target(name='then', field='value'), Target(name='before', field='value'), Target(name='now', field='value'), Target(name='after', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{then.value} of {before.value} is {first_share} and {now.value} of {after.value} is {last_share}: {rise(last_share - first_share, change.value)}, not {rise(change.value)}', parts=(said('then.value', change_mismatch_forms_5_message_parts_0), ' of ', said('before.value', change_mismatch_forms_5_message_parts_2), ' is ', said('first_share', change_mismatch_forms_5_message_parts_4), ' and ', said('now.value', change_mismatch_forms_5_message_parts_6), ' of ', said('after.value', change_mismatch_forms_5_message_parts_8), ' is ', said('last_share', change_mismatch_forms_5_message_parts_10), ': ', said('rise(last_share - first_share, change.value)', change_mismatch_forms_5_message_parts_12), ', not ', said('rise(change.value)', change_mismatch_forms_5_message_parts_14),)),
    working=(Template(text='{then.value} / {before.value} = {first_share}', parts=(said('then.value', change_mismatch_forms_5_working_0_parts_0), ' / ', said('before.value', change_mismatch_forms_5_working_0_parts_2), ' = ', said('first_share', change_mismatch_forms_5_working_0_parts_4),)), Template(text='{now.value} / {after.value} = {last_share}', parts=(said('now.value', change_mismatch_forms_5_working_1_parts_0), ' / ', said('after.value', change_mismatch_forms_5_working_1_parts_2), ' = ', said('last_share', change_mismatch_forms_5_working_1_parts_4),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_5_working_2_parts_0),)),),
    help_template=Template(text='Which is wrong: one of the amounts, one of the wholes, or the points?', parts=('Which is wrong: one of the amounts, one of the wholes, or the points?',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: the figure of {change.subject}, that of {change.than}, or the difference? 200 against 300 is a third less, and 300 against 200 is half as much again.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',), absent=('since',)), Variable(name='own', types=('share', 'amount',)), Variable(name='other', types=('share', 'amount',)),),
    links=(Link(left=('change', 'subject',), right=('own', 'subject',)), Link(left=('change', 'measure',), right=('own', 'measure',)), Link(left=('change', 'than',), right=('other', 'subject',)), Link(left=('change', 'measure',), right=('other', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('own.type == other.type and (own.type == "amount" or own.base == other.base) and other_reading(change, other) != "fits" and (missing(change.statistic) or change.statistic == own.statistic) and (missing(own.statistic) or own.statistic == other.statistic)', Kind(name='bool'), change_mismatch_forms_6_when, frozenset((('change', '',), ('change', 'statistic',), ('other', '',), ('other', 'base',), ('other', 'statistic',), ('other', 'type',), ('own', '',), ('own', 'base',), ('own', 'statistic',), ('own', 'type',),)), False, frozenset((('change',), ('change', 'statistic',), ('change', 'statistic', '?',), ('other',), ('other', 'base',), ('other', 'statistic',), ('other', 'type',), ('own', 'base',), ('own', 'statistic',), ('own', 'statistic', '?',), ('own', 'type',),)), frozenset(('missing', 'other_reading',))),
    let=(('gap', Expression('own.value - other.value', Kind(name='quantity', size=2), change_mismatch_forms_6_let_gap_1, frozenset((('other', '',), ('other', 'value',), ('own', '',), ('own', 'value',),)), False, frozenset((('other', 'value',), ('own', 'value',),)), frozenset()),), ('times', Expression('own.value / other.value - 1', Kind(name='quantity', size=3), change_mismatch_forms_6_let_times_1, frozenset((('other', '',), ('other', 'value',), ('own', '',), ('own', 'value',),)), False, frozenset((('other', 'value',), ('own', 'value',),)), frozenset()),),),
    require=Expression('percent(change.value) == times if is_percent(change.value) else change.value == gap', Kind(name='truth'), change_mismatch_forms_6_require, frozenset((('change', '',), ('change', 'value',), ('gap', '',), ('times', '',),)), False, frozenset((('change', 'value',), ('gap',), ('times',),)), frozenset(('is_percent', 'percent',))),
    at=Target(name='change', field='value'),
    also=(Target(name='own', field='value'), Target(name='other', field='value'),),
    law='{own} differs from {other} by {change}',
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{own.value} ({own.subject}) against {other.value} ({other.subject}) is {percent(times) if is_percent(change.value) else gap}, not {change.value}', parts=(said('own.value', change_mismatch_forms_6_message_parts_0), ' (', said('own.subject', change_mismatch_forms_6_message_parts_2), ') against ', said('other.value', change_mismatch_forms_6_message_parts_4), ' (', said('other.subject', change_mismatch_forms_6_message_parts_6), ') is ', said('percent(times) if is_percent(change.value) else gap', change_mismatch_forms_6_message_parts_8), ', not ', said('change.value', change_mismatch_forms_6_message_parts_10),)),
    working=(Template(text='{convert(own.value, other.value)}', parts=(said('convert(own.value, other.value)', change_mismatch_forms_6_working_0_parts_0),)), Template(text='{own.value} / {other.value} − 1 = {percent(times)}', parts=(said('own.value', change_mismatch_forms_6_working_1_parts_0), ' / ', said('other.value', change_mismatch_forms_6_working_1_parts_2), ' − 1 = ', said('percent(times)', change_mismatch_forms_6_working_1_parts_4),)), Template(text='{own.value} − {other.value} = {gap}', parts=(said('own.value', change_mismatch_forms_6_working_2_parts_0), ' − ', said('other.value', change_mismatch_forms_6_working_2_parts_2), ' = ', said('gap', change_mismatch_forms_6_working_2_parts_4),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_6_working_3_parts_0),)),),
    help_template=Template(text='Which is wrong: the figure of {change.subject}, that of {change.than}, or the difference? 200 against 300 is a third less, and 300 against 200 is half as much again.', parts=('Which is wrong: the figure of ', said('change.subject', change_mismatch_forms_6_help_template_parts_1), ', that of ', said('change.than', change_mismatch_forms_6_help_template_parts_3), ', or the difference? 200 against 300 is a third less, and 300 against 200 is half as much again.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is wrong, the ratio or the difference? 0.86 of something is 14 % less.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',), absent=('since',)), Variable(name='ratio', types=('ratio',)),),
    links=(Link(left=('change', 'subject',), right=('ratio', 'subject',)), Link(left=('change', 'measure',), right=('ratio', 'measure',)), Link(left=('change', 'than',), right=('ratio', 'than',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('is_percent(change.value) and missing(ratio.than_period) and (missing(change.statistic) or missing(ratio.statistic) or change.statistic == ratio.statistic)', Kind(name='bool'), change_mismatch_forms_7_when, frozenset((('change', '',), ('change', 'statistic',), ('change', 'value',), ('ratio', '',), ('ratio', 'statistic',), ('ratio', 'than_period',),)), False, frozenset((('change', 'statistic',), ('change', 'statistic', '?',), ('change', 'value',), ('ratio', 'statistic',), ('ratio', 'statistic', '?',), ('ratio', 'than_period', '?',),)), frozenset(('is_percent', 'missing',))),
    let=(('other_way', Expression('percent(ratio.value - 1)', Kind(name='quantity', unit_kind='percent', size=2), change_mismatch_forms_7_let_other_way_1, frozenset((('ratio', '',), ('ratio', 'value',),)), False, frozenset((('ratio', 'value',),)), frozenset(('percent',))),),),
    require=Expression('percent(change.value) == other_way', Kind(name='truth'), change_mismatch_forms_7_require, frozenset((('change', '',), ('change', 'value',), ('other_way', '',),)), False, frozenset((('change', 'value',), ('other_way',),)), frozenset(('percent',))),
    at=Target(name='change', field='value'),
    also=(Target(name='ratio', field='value'),),
    law='{change} is {ratio} less one',
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{as_many(ratio.value)} the figure of {ratio.than} is a difference of {other_way}, not of {change.value}', parts=(said('as_many(ratio.value)', change_mismatch_forms_7_message_parts_0), ' the figure of ', said('ratio.than', change_mismatch_forms_7_message_parts_2), ' is a difference of ', said('other_way', change_mismatch_forms_7_message_parts_4), ', not of ', said('change.value', change_mismatch_forms_7_message_parts_6),)),
    working=(Template(text='{ratio.value} − 1 = {other_way}', parts=(said('ratio.value', change_mismatch_forms_7_working_0_parts_0), ' − 1 = ', said('other_way', change_mismatch_forms_7_working_0_parts_2),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_7_working_1_parts_0),)),),
    help_template=Template(text='Which of the two is wrong, the ratio or the difference? 0.86 of something is 14 % less.', parts=('Which of the two is wrong, the ratio or the difference? 0.86 of something is 14 % less.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is wrong, the ratio or the change? Three times as many is 200 % more.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',), present=('since',)), Variable(name='ratio', types=('ratio',)),),
    links=(Link(left=('change', 'subject',), right=('ratio', 'subject',)), Link(left=('change', 'measure',), right=('ratio', 'measure',)), Link(left=('change', 'subject',), right=('ratio', 'than',)), Link(left=('change', 'since',), right=('ratio', 'than_period',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('is_percent(change.value) and missing(over_years(change)) and (missing(change.statistic) or missing(ratio.statistic) or change.statistic == ratio.statistic)', Kind(name='bool'), change_mismatch_forms_8_when, frozenset((('change', '',), ('change', 'statistic',), ('change', 'value',), ('ratio', '',), ('ratio', 'statistic',),)), False, frozenset((('change',), ('change', 'statistic',), ('change', 'statistic', '?',), ('change', 'value',), ('ratio', 'statistic',), ('ratio', 'statistic', '?',),)), frozenset(('is_percent', 'missing', 'over_years',))),
    let=(('other_way', Expression('percent(ratio.value - 1)', Kind(name='quantity', unit_kind='percent', size=2), change_mismatch_forms_8_let_other_way_1, frozenset((('ratio', '',), ('ratio', 'value',),)), False, frozenset((('ratio', 'value',),)), frozenset(('percent',))),),),
    require=Expression('percent(change.value) == other_way', Kind(name='truth'), change_mismatch_forms_8_require, frozenset((('change', '',), ('change', 'value',), ('other_way', '',),)), False, frozenset((('change', 'value',), ('other_way',),)), frozenset(('percent',))),
    possible=Expression('change.is_balance or change.may_be_negative or ratio.may_be_negative', Kind(name='bool'), change_mismatch_forms_8_possible, frozenset((('change', '',), ('change', 'is_balance',), ('change', 'may_be_negative',), ('ratio', '',), ('ratio', 'may_be_negative',),)), False, frozenset((('change', 'is_balance',), ('change', 'may_be_negative',), ('ratio', 'may_be_negative',),)), frozenset()),
    because=Template(text='of what is below zero, a percentage can be meant either way', parts=('of what is below zero, a percentage can be meant either way',)),
    at=Target(name='change', field='value'),
    also=(Target(name='ratio', field='value'),),
    law='{change} is {ratio} less one',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{as_many(ratio.value)} the figure of {change.since} is {rise(other_way, change.value)}, not {rise(change.value)}', parts=(said('as_many(ratio.value)', change_mismatch_forms_8_message_parts_0), ' the figure of ', said('change.since', change_mismatch_forms_8_message_parts_2), ' is ', said('rise(other_way, change.value)', change_mismatch_forms_8_message_parts_4), ', not ', said('rise(change.value)', change_mismatch_forms_8_message_parts_6),)),
    working=(Template(text='{ratio.value} − 1 = {other_way}', parts=(said('ratio.value', change_mismatch_forms_8_working_0_parts_0), ' − 1 = ', said('other_way', change_mismatch_forms_8_working_0_parts_2),)), Template(text='{reading(change.value)}', parts=(said('reading(change.value)', change_mismatch_forms_8_working_1_parts_0),)), Template(text='{reading(ratio.value)}', parts=(said('reading(ratio.value)', change_mismatch_forms_8_working_2_parts_0),)),),
    help_template=Template(text='Which of the two is wrong, the ratio or the change? Three times as many is 200 % more.', parts=('Which of the two is wrong, the ratio or the change? Three times as many is 200 % more.',))), Rule(name='change-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/change-mismatch.yaml'),
    summary='A change does not fit the figures before and after it.',
    why='Where the article gives both figures and the change between them, every reader can work it out. A fall is a negative change; a change in percent is taken of the figure before, one in percentage points or in a unit is the difference.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is wrong, the ratio or the gap? 0.86 of something is a gap of 14 %. Or is one of them a median and the other a mean?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='gap', types=('amount', 'share',)), Variable(name='ratio', types=('ratio',)),),
    links=(Link(left=('gap', 'subject',), right=('ratio', 'subject',)), Link(left=('gap', 'gap_of',), right=('ratio', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('is_percent(gap.value) and missing(ratio.than_period) and (missing(gap.statistic) or missing(ratio.statistic) or gap.statistic == ratio.statistic)', Kind(name='bool'), change_mismatch_forms_9_when, frozenset((('gap', '',), ('gap', 'statistic',), ('gap', 'value',), ('ratio', '',), ('ratio', 'statistic',), ('ratio', 'than_period',),)), False, frozenset((('gap', 'statistic',), ('gap', 'statistic', '?',), ('gap', 'value',), ('ratio', 'statistic',), ('ratio', 'statistic', '?',), ('ratio', 'than_period', '?',),)), frozenset(('is_percent', 'missing',))),
    let=(('apart', Expression('abs(percent(ratio.value - 1))', Kind(name='quantity', unit_kind='percent', size=2), change_mismatch_forms_9_let_apart_1, frozenset((('ratio', '',), ('ratio', 'value',),)), False, frozenset((('ratio', 'value',),)), frozenset(('abs', 'percent',))),),),
    require=Expression('abs(percent(gap.value)) == apart', Kind(name='truth'), change_mismatch_forms_9_require, frozenset((('apart', '',), ('gap', '',), ('gap', 'value',),)), False, frozenset((('apart',), ('gap', 'value',),)), frozenset(('abs', 'percent',))),
    at=Target(name='gap', field='value'),
    also=(Target(name='ratio', field='value'),),
    yields_to=('points-or-percent', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{as_many(ratio.value)} the figure of {ratio.than} is a gap of {apart}, not of {gap.value} ({gap.called})', parts=(said('as_many(ratio.value)', change_mismatch_forms_9_message_parts_0), ' the figure of ', said('ratio.than', change_mismatch_forms_9_message_parts_2), ' is a gap of ', said('apart', change_mismatch_forms_9_message_parts_4), ', not of ', said('gap.value', change_mismatch_forms_9_message_parts_6), ' (', said('gap.called', change_mismatch_forms_9_message_parts_8), ')',)),
    working=(Template(text='{ratio.value} − 1 = {percent(ratio.value - 1)}', parts=(said('ratio.value', change_mismatch_forms_9_working_0_parts_0), ' − 1 = ', said('percent(ratio.value - 1)', change_mismatch_forms_9_working_0_parts_2),)), Template(text='{reading(gap.value)}', parts=(said('reading(gap.value)', change_mismatch_forms_9_working_1_parts_0),)),),
    help_template=Template(text='Which of the two is wrong, the ratio or the gap? 0.86 of something is a gap of 14 %. Or is one of them a median and the other a mean?', parts=('Which of the two is wrong, the ratio or the gap? 0.86 of something is a gap of 14 %. Or is one of them a median and the other a mean?',))),)),
'34767-40336d73')

# -- arithmetic/equals-mismatch.yaml --

def equals_mismatch_require(n, c):
    return (None if (t1 := (None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['claim']) is None else worked_out(claim_equals(t4), n, c))) is None else relate('==', t1, t2, c))


def equals_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def equals_mismatch_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def equals_mismatch_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_equals(t1), n, c))


def equals_mismatch_working_0_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_formula_in_words(t1), n, c))


def equals_mismatch_working_0_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_equals(t1), n, c))


def equals_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def equals_mismatch_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else worked_out(claim_equals(t2), n, c))], c)


RULES['arithmetic/equals-mismatch.yaml'] = (
Rule(name='equals-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/equals-mismatch.yaml'),
    summary='A figure is not what its own formula gives.',
    why='The claim says how it was worked out (`equals`). What the formula gives from the other claims, with their rounding, does not meet the figure that is printed.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is the printed figure wrong, one of the figures that it was worked out from, or the formula?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', present=('equals',)),),
    kinds_of_document=('article', 'reference',),
    require=Expression('claim.value == claim.equals', Kind(name='truth'), equals_mismatch_require, frozenset((('claim', '',), ('claim', 'equals',), ('claim', 'value',),)), False, frozenset((('claim', 'equals',), ('claim', 'value',),)), frozenset()),
    at=Target(name='claim', field='value'),
    also=(Target(name='claim', field='equals'),),
    law='{claim} = {claim.equals}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{claim.value} is printed ({claim.called}), and the formula gives {claim.equals}', parts=(said('claim.value', equals_mismatch_message_parts_0), ' is printed (', said('claim.called', equals_mismatch_message_parts_2), '), and the formula gives ', said('claim.equals', equals_mismatch_message_parts_4),)),
    working=(Template(text='{claim.formula_in_words} = {claim.equals}', parts=(said('claim.formula_in_words', equals_mismatch_working_0_parts_0), ' = ', said('claim.equals', equals_mismatch_working_0_parts_2),)), Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', equals_mismatch_working_1_parts_0),)), Template(text='likely slip: {slip(claim.value, claim.equals)}', parts=('likely slip: ', said('slip(claim.value, claim.equals)', equals_mismatch_working_2_parts_1),)),),
    help_template=Template(text='Is the printed figure wrong, one of the figures that it was worked out from, or the formula?', parts=('Is the printed figure wrong, one of the figures that it was worked out from, or the formula?',))),
'3087-2b14accd')

# -- arithmetic/impossible-relations.yaml --

RULES['arithmetic/impossible-relations.yaml'] = (
Rule(name='impossible-relations',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/impossible-relations.yaml'),
    summary='The relations that the file states contradict each other.',
    why='Before any figure is judged, the relations themselves leave no values at all: whatever the article says, it will break one of them. So nothing that they find can be trusted.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of these relations is wrong? Take it out, or say what it really means.',
    since='0.1.0',
    shape='raised',
    raised_by='solve'),
'1306-6f347717')

# -- arithmetic/left-undecided.yaml --

RULES['arithmetic/left-undecided.yaml'] = (
Rule(name='left-undecided',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/left-undecided.yaml'),
    summary='Whether some claims can all be true, or fit all figures of their kind, was not found out within a bound.',
    why='Claims that are multiplied with one another in many relations can take any time to decide, and thousands of figures of one kind can be compared in millions of ways. The search is bounded, so that a file always ends; what it left open is neither right nor wrong.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Leave relations out that say the same twice, or split the file where its claims are of two things.',
    since='0.1.0',
    shape='raised',
    raised_by='solve'),
'2848-066bfe9d')

# -- arithmetic/mean-out-of-range.yaml --

def mean_out_of_range_when(n, c):
    return (False if (t1 := equal((None if (t3 := n['middle']) is None else claim_type(t3)), (None if (t4 := n['extreme']) is None else claim_type(t4)), True)) is False else False if (t2 := (True if (t5 := (False if (t7 := strict(f_one_of, [(None if (t9 := n['middle']) is None else claim_statistic(t9)), 'mean', 'median'], c)) is False else False if (t8 := strict(f_one_of, [(None if (t10 := n['extreme']) is None else claim_statistic(t10)), 'min', 'max'], c)) is False else None if t7 is None or t8 is None else True)) is True else True if (t6 := (False if (t11 := equal((None if (t13 := n['middle']) is None else claim_statistic(t13)), 'min', True)) is False else False if (t12 := equal((None if (t14 := n['extreme']) is None else claim_statistic(t14)), 'max', True)) is False else None if t11 is None or t12 is None else True)) is True else None if t5 is None or t6 is None else False)) is False else None if t1 is None or t2 is None else True)


def mean_out_of_range_require(n, c):
    return (None if (t1 := equal((None if (t10 := n['extreme']) is None else claim_statistic(t10)), 'min', True)) is None else (None if (t2 := (None if (t4 := n['middle']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['extreme']) is None else stated(claim_value(t5), t5, 'value', c))) is None else relate('>=', t2, t3, c)) if t1 else (None if (t6 := (None if (t8 := n['middle']) is None else stated(claim_value(t8), t8, 'value', c))) is None else None if (t7 := (None if (t9 := n['extreme']) is None else stated(claim_value(t9), t9, 'value', c))) is None else relate('<=', t6, t7, c)))


def mean_out_of_range_message_parts_0(n, c):
    return (None if (t1 := n['middle']) is None else claim_subject(t1))


def mean_out_of_range_message_parts_2(n, c):
    return (None if (t1 := n['middle']) is None else claim_measure(t1))


def mean_out_of_range_message_parts_4(n, c):
    return (None if (t1 := equal((None if (t3 := n['middle']) is None else claim_statistic(t3)), 'min', True)) is None else 'lowest' if t1 else (None if (t2 := n['middle']) is None else claim_statistic(t2)))


def mean_out_of_range_message_parts_6(n, c):
    return (None if (t1 := n['middle']) is None else stated(claim_value(t1), t1, 'value', c))


def mean_out_of_range_message_parts_8(n, c):
    return (None if (t1 := equal((None if (t2 := n['extreme']) is None else claim_statistic(t2)), 'max', True)) is None else 'above the highest' if t1 else 'below the lowest')


def mean_out_of_range_message_parts_10(n, c):
    return (None if (t1 := n['extreme']) is None else stated(claim_value(t1), t1, 'value', c))


def mean_out_of_range_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['middle']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def mean_out_of_range_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['extreme']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def mean_out_of_range_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['middle']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['extreme']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def mean_out_of_range_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['middle']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['extreme']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def mean_out_of_range_forms_0_when(n, c):
    return (FALSE if (t2 := as_truth(strict(f_one_of, [(None if (t1 := n['middle']) is None else claim_statistic(t1)), 'mean', 'median'], c))) is FALSE else FALSE if (t4 := both(t2, as_truth((None if (t3 := each(claim_complete, n['groups'], 'complete', c)) is None else f_any(c, t3))))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := (None if (t6 := each(claim_overlapping, n['groups'], 'overlapping', c)) is None else f_any(c, t6))) is None else FALSE if t5 else TRUE))) is FALSE else both(t7, (UNKNOWN if (t8 := (None if (t10 := each(claim_subject, n['groups'], 'subject', c)) is None else f_distinct(c, t10))) is None else UNKNOWN if (t9 := number('2', c)) is None else relate('>=', t8, t9, c))))


def mean_out_of_range_forms_0_let_least_1(n, c):
    return (None if (t1 := each(claim_value, n['groups'], 'value', c)) is None else f_lowest(c, t1))


def mean_out_of_range_forms_0_let_most_1(n, c):
    return (None if (t1 := each(claim_value, n['groups'], 'value', c)) is None else f_highest(c, t1))


def mean_out_of_range_forms_0_require(n, c):
    return (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['middle']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := lifted(n['least'], c)) is None else relate('>=', t1, t2, c))) is FALSE else both(t4, (UNKNOWN if (t5 := (None if (t7 := n['middle']) is None else stated(claim_value(t7), t7, 'value', c))) is None else UNKNOWN if (t6 := lifted(n['most'], c)) is None else relate('<=', t5, t6, c))))


def mean_out_of_range_forms_0_message_parts_1(n, c):
    return (None if (t1 := n['middle']) is None else claim_statistic(t1))


def mean_out_of_range_forms_0_message_parts_3(n, c):
    return (None if (t1 := n['middle']) is None else claim_subject(t1))


def mean_out_of_range_forms_0_message_parts_5(n, c):
    return (None if (t1 := n['middle']) is None else stated(claim_value(t1), t1, 'value', c))


def mean_out_of_range_forms_0_message_parts_7(n, c):
    return (None if (t1 := each(claim_subject, n['groups'], 'subject', c)) is None else f_names(c, t1))


def mean_out_of_range_forms_0_message_parts_9(n, c):
    return strict(f_between, [lifted(n['least'], c), lifted(n['most'], c), (None if (t1 := n['middle']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def mean_out_of_range_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := n['groups']) is None else f_each_of(c, t1))


def mean_out_of_range_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['middle']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def mean_out_of_range_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['middle']) is None else claim_statistic(t1))


RULES['arithmetic/mean-out-of-range.yaml'] = (
Rule(name='mean-out-of-range',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/mean-out-of-range.yaml'),
    summary='A mean or median lies outside the smallest and largest value.',
    why='An average lies between the extremes of what was averaged, and the smallest value is not above the largest. Where it seems to, one of the figures is wrong or they are of different things.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures is wrong, or are they of different people, places or times?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='middle', types=('amount', 'share',), present=('statistic',)), Variable(name='extreme', types=('amount', 'share',), present=('statistic',)),),
    links=(Link(left=('middle', 'subject',), right=('extreme', 'subject',)), Link(left=('middle', 'measure',), right=('extreme', 'measure',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('middle.type == extreme.type and ((one_of(middle.statistic, "mean", "median") and one_of(extreme.statistic, "min", "max")) or (middle.statistic == "min" and extreme.statistic == "max"))', Kind(name='bool'), mean_out_of_range_when, frozenset((('extreme', '',), ('extreme', 'statistic',), ('extreme', 'type',), ('middle', '',), ('middle', 'statistic',), ('middle', 'type',),)), False, frozenset((('extreme', 'statistic',), ('extreme', 'type',), ('middle', 'statistic',), ('middle', 'type',),)), frozenset(('one_of',))),
    require=Expression('middle.value >= extreme.value if extreme.statistic == "min" else middle.value <= extreme.value', Kind(name='truth'), mean_out_of_range_require, frozenset((('extreme', '',), ('extreme', 'statistic',), ('extreme', 'value',), ('middle', '',), ('middle', 'value',),)), True, frozenset((('extreme', 'statistic',), ('extreme', 'value',), ('middle', 'value',),)), frozenset()),
    at=Target(name='middle', field='value'),
    also=(Target(name='extreme', field='value'),),
    law='{middle} lies on the inner side of {extreme}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{middle.subject}, {middle.measure}: the {"lowest" if middle.statistic == "min" else middle.statistic} ({middle.value}) is {"above the highest" if extreme.statistic == "max" else "below the lowest"} ({extreme.value})', parts=(said('middle.subject', mean_out_of_range_message_parts_0), ', ', said('middle.measure', mean_out_of_range_message_parts_2), ': the ', said('"lowest" if middle.statistic == "min" else middle.statistic', mean_out_of_range_message_parts_4), ' (', said('middle.value', mean_out_of_range_message_parts_6), ') is ', said('"above the highest" if extreme.statistic == "max" else "below the lowest"', mean_out_of_range_message_parts_8), ' (', said('extreme.value', mean_out_of_range_message_parts_10), ')',)),
    working=(Template(text='{reading(middle.value)}', parts=(said('reading(middle.value)', mean_out_of_range_working_0_parts_0),)), Template(text='{reading(extreme.value)}', parts=(said('reading(extreme.value)', mean_out_of_range_working_1_parts_0),)), Template(text='{convert(middle.value, extreme.value)}', parts=(said('convert(middle.value, extreme.value)', mean_out_of_range_working_2_parts_0),)), Template(text='likely slip: {slip(middle.value, extreme.value)}', parts=('likely slip: ', said('slip(middle.value, extreme.value)', mean_out_of_range_working_3_parts_1),)),),
    help_template=Template(text='Which of the two figures is wrong, or are they of different people, places or times?', parts=('Which of the two figures is wrong, or are they of different people, places or times?',)),
    forms=(Rule(name='mean-out-of-range',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/mean-out-of-range.yaml'),
    summary='A mean or median lies outside the smallest and largest value.',
    why='An average lies between the extremes of what was averaged, and the smallest value is not above the largest. Where it seems to, one of the figures is wrong or they are of different things.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the figures is wrong? The {middle.statistic} of all lies between those of the groups. If there are more groups, drop `complete: true`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='middle', types=('amount', 'share',), present=('statistic',)), Variable(name='groups', many=True, types=('amount', 'share',), present=('statistic',)),),
    links=(Link(left=('groups', 'of',), right=('middle', 'subject',)), Link(left=('groups', 'of_measure',), right=('middle', 'measure',)), Link(left=('groups', 'measure',), right=('middle', 'measure',)), Link(left=('groups', 'statistic',), right=('middle', 'statistic',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('one_of(middle.statistic, "mean", "median") and any(groups.complete) and not any(groups.overlapping) and distinct(groups.subject) >= 2', Kind(name='truth'), mean_out_of_range_forms_0_when, frozenset((('groups', '',), ('groups', 'complete',), ('groups', 'overlapping',), ('groups', 'subject',), ('middle', '',), ('middle', 'statistic',),)), True, frozenset((('groups', 'complete',), ('groups', 'overlapping',), ('groups', 'subject',), ('middle', 'statistic',),)), frozenset(('any', 'distinct', 'one_of',))),
    let=(('least', Expression('lowest(groups.value)', Kind(name='quantity'), mean_out_of_range_forms_0_let_least_1, frozenset((('groups', '',), ('groups', 'value',),)), False, frozenset((('groups', 'value',),)), frozenset(('lowest',))),), ('most', Expression('highest(groups.value)', Kind(name='quantity'), mean_out_of_range_forms_0_let_most_1, frozenset((('groups', '',), ('groups', 'value',),)), False, frozenset((('groups', 'value',),)), frozenset(('highest',))),),),
    require=Expression('middle.value >= least and middle.value <= most', Kind(name='truth'), mean_out_of_range_forms_0_require, frozenset((('least', '',), ('middle', '',), ('middle', 'value',), ('most', '',),)), True, frozenset((('least',), ('middle', 'value',), ('most',),)), frozenset()),
    at=Target(name='middle', field='value'),
    also=(Target(name='groups', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='the {middle.statistic} of {middle.subject} is said to be {middle.value}, and those of {names(groups.subject)}, which make it up, are {between(least, most, middle.value)}', parts=('the ', said('middle.statistic', mean_out_of_range_forms_0_message_parts_1), ' of ', said('middle.subject', mean_out_of_range_forms_0_message_parts_3), ' is said to be ', said('middle.value', mean_out_of_range_forms_0_message_parts_5), ', and those of ', said('names(groups.subject)', mean_out_of_range_forms_0_message_parts_7), ', which make it up, are ', said('between(least, most, middle.value)', mean_out_of_range_forms_0_message_parts_9),)),
    working=(Template(text='{each_of(groups)}', parts=(said('each_of(groups)', mean_out_of_range_forms_0_working_0_parts_0),)), Template(text='{reading(middle.value)}', parts=(said('reading(middle.value)', mean_out_of_range_forms_0_working_1_parts_0),)),),
    help_template=Template(text='Which of the figures is wrong? The {middle.statistic} of all lies between those of the groups. If there are more groups, drop `complete: true`.', parts=('Which of the figures is wrong? The ', said('middle.statistic', mean_out_of_range_forms_0_help_template_parts_1), ' of all lies between those of the groups. If there are more groups, drop `complete: true`.',))),)),
'6471-78b9991e')

# -- arithmetic/ratio-mismatch.yaml --

def ratio_mismatch_when(n, c):
    return (False if (t1 := f_missing(c, (None if (t6 := n['ratio']) is None else claim_than_period(t6)))) is False else False if (t2 := equal((None if (t7 := n['one']) is None else claim_type(t7)), (None if (t8 := n['than']) is None else claim_type(t8)), True)) is False else False if (t3 := equal(strict(f_other_reading, [n['ratio'], n['than']], c), 'fits', False)) is False else False if (t4 := (True if (t9 := f_missing(c, (None if (t11 := n['ratio']) is None else claim_statistic(t11)))) is True else True if (t10 := equal((None if (t12 := n['ratio']) is None else claim_statistic(t12)), (None if (t13 := n['one']) is None else claim_statistic(t13)), True)) is True else None if t9 is None or t10 is None else False)) is False else False if (t5 := (True if (t14 := f_missing(c, (None if (t16 := n['one']) is None else claim_statistic(t16)))) is True else True if (t15 := equal((None if (t17 := n['one']) is None else claim_statistic(t17)), (None if (t18 := n['than']) is None else claim_statistic(t18)), True)) is True else None if t14 is None or t15 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def ratio_mismatch_let_times_1(n, c):
    return (None if (t1 := (None if (t3 := n['one']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['than']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t1, t2))


def ratio_mismatch_require(n, c):
    return (None if (t1 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['times'], c)) is None else relate('==', t1, t2, c))


def ratio_mismatch_possible(n, c):
    return (TRUE if (t7 := (FALSE if (t2 := as_truth(f_missing(c, (None if (t1 := n['ratio']) is None else claim_of(t1))))) is FALSE else both(t2, (UNKNOWN if (t3 := (None if (t5 := each(claim_of, (None if (t6 := n['ratio']) is None else claim_peers(t6)), 'of', c)) is None else f_distinct(c, t5))) is None else UNKNOWN if (t4 := number('1', c)) is None else relate('>', t3, t4, c))))) is TRUE else either(t7, as_truth((False if (t8 := equal((None if (t10 := n['one']) is None else claim_type(t10)), 'amount', True)) is False else False if (t9 := (True if (t11 := equal(f_missing(c, (None if (t13 := n['one']) is None else claim_of(t13))), f_missing(c, (None if (t14 := n['than']) is None else claim_of(t14))), False)) is True else True if (t12 := (False if (t15 := f_present(c, (None if (t17 := n['ratio']) is None else claim_of(t17)))) is False else False if (t16 := f_missing(c, (None if (t18 := n['than']) is None else claim_of(t18)))) is False else None if t15 is None or t16 is None else True)) is True else None if t11 is None or t12 is None else False)) is False else None if t8 is None or t9 is None else True))))


def ratio_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_message_parts_2(n, c):
    return (None if (t1 := n['one']) is None else claim_subject(t1))


def ratio_mismatch_message_parts_4(n, c):
    return lifted(n['times'], c)


def ratio_mismatch_message_parts_6(n, c):
    return (None if (t1 := n['than']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_message_parts_8(n, c):
    return (None if (t1 := n['than']) is None else claim_subject(t1))


def ratio_mismatch_message_parts_10(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def ratio_mismatch_working_0_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['than']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def ratio_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_working_1_parts_2(n, c):
    return (None if (t1 := n['than']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_working_1_parts_4(n, c):
    return lifted(n['times'], c)


def ratio_mismatch_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def ratio_mismatch_help_template_parts_1(n, c):
    return (None if (t1 := n['ratio']) is None else claim_subject(t1))


def ratio_mismatch_help_template_parts_3(n, c):
    return (None if (t1 := n['ratio']) is None else claim_than(t1))


def ratio_mismatch_forms_0_when(n, c):
    return (False if (t1 := f_present(c, n['route'])) is False else False if (t2 := (True if (t3 := f_missing(c, (None if (t5 := n['ratio']) is None else claim_statistic(t5)))) is True else True if (t4 := (None if (t6 := equal_each(each(claim_statistic, n['route'], 'statistic', c), (None if (t7 := n['ratio']) is None else claim_statistic(t7)), True)) is None else f_all(c, t6))) is True else None if t3 is None or t4 is None else False)) is False else None if t1 is None or t2 is None else True)


def ratio_mismatch_forms_0_let_route_1(n, c):
    return strict(f_ratio_chain, [n['steps'], n['ratio']], c)


def ratio_mismatch_forms_0_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['route'], 'value', c)) is None else f_product(c, t1))


def ratio_mismatch_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['total'], c)) is None else relate('==', t1, t2, c))


def ratio_mismatch_forms_0_possible(n, c):
    return (True if (t1 := (None if (t3 := n['ratio']) is None else claim_is_balance(t3))) is True else True if (t2 := (None if (t4 := each(claim_may_be_negative, n['route'], 'may_be_negative', c)) is None else f_any(c, t4))) is True else None if t1 is None or t2 is None else False)


def ratio_mismatch_forms_0_message_parts_0(n, c):
    return (None if (t1 := each(claim_with_pair, n['route'], 'with_pair', c)) is None else f_names(c, t1))


def ratio_mismatch_forms_0_message_parts_2(n, c):
    return lifted(n['total'], c)


def ratio_mismatch_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['ratio']) is None else claim_subject(t1))


def ratio_mismatch_forms_0_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def ratio_mismatch_forms_0_message_parts_8(n, c):
    return (None if (t1 := n['ratio']) is None else claim_than(t1))


def ratio_mismatch_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['route'], 'value', c)) is None else f_times_of(c, t1))


def ratio_mismatch_forms_0_working_0_parts_2(n, c):
    return lifted(n['total'], c)


def ratio_mismatch_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def ratio_mismatch_forms_1_when(n, c):
    return (FALSE if (t2 := as_truth(f_missing(c, (None if (t1 := n['ratio']) is None else claim_than_period(t1))))) is FALSE else FALSE if (t4 := both(t2, as_truth(f_missing(c, (None if (t3 := n['back']) is None else claim_than_period(t3)))))) is FALSE else FALSE if (t11 := both(t4, (UNKNOWN if (t5 := (None if (t7 := (None if (t8 := n['ratio']) is None else stated(claim_value(t8), t8, 'value', c))) is None else f_low(c, t7))) is None else UNKNOWN if (t6 := (None if (t9 := (None if (t10 := n['back']) is None else stated(claim_value(t10), t10, 'value', c))) is None else f_low(c, t9))) is None else relate('>=', t5, t6, c)))) is FALSE else FALSE if (t16 := both(t11, (UNKNOWN if (t12 := (None if (t14 := (None if (t15 := n['back']) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_low(c, t14))) is None else UNKNOWN if (t13 := number('0', c)) is None else relate('>', t12, t13, c)))) is FALSE else FALSE if (t19 := both(t16, (UNKNOWN if (t17 := (None if (t18 := n['ratio']) is None else claim_is_balance(t18))) is None else FALSE if t17 else TRUE))) is FALSE else both(t19, as_truth((True if (t20 := f_missing(c, (None if (t23 := n['back']) is None else claim_statistic(t23)))) is True else True if (t21 := f_missing(c, (None if (t24 := n['ratio']) is None else claim_statistic(t24)))) is True else True if (t22 := equal((None if (t25 := n['back']) is None else claim_statistic(t25)), (None if (t26 := n['ratio']) is None else claim_statistic(t26)), True)) is True else None if t20 is None or t21 is None or t22 is None else False))))


def ratio_mismatch_forms_1_let_turned_1(n, c):
    return (None if (t1 := number('1', c)) is None else None if (t2 := (None if (t3 := n['back']) is None else stated(claim_value(t3), t3, 'value', c))) is None else divide(t1, t2))


def ratio_mismatch_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['turned'], c)) is None else relate('==', t1, t2, c))


def ratio_mismatch_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['ratio']) is None else claim_subject(t1))


def ratio_mismatch_forms_1_message_parts_2(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def ratio_mismatch_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['ratio']) is None else claim_than(t1))


def ratio_mismatch_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['back']) is None else claim_subject(t1))


def ratio_mismatch_forms_1_message_parts_8(n, c):
    return (None if (t1 := number('1', c)) is None else None if (t2 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else divide(t1, t2))


def ratio_mismatch_forms_1_message_parts_10(n, c):
    return (None if (t1 := n['back']) is None else claim_than(t1))


def ratio_mismatch_forms_1_message_parts_12(n, c):
    return (None if (t1 := (None if (t2 := n['back']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def ratio_mismatch_forms_1_working_0_parts_1(n, c):
    return (None if (t1 := n['ratio']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_forms_1_working_0_parts_3(n, c):
    return (None if (t1 := number('1', c)) is None else None if (t2 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else divide(t1, t2))


def ratio_mismatch_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['back']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def ratio_mismatch_forms_2_when(n, c):
    return (False if (t1 := equal((None if (t4 := n['now']) is None else claim_type(t4)), (None if (t5 := n['then']) is None else claim_type(t5)), True)) is False else False if (t2 := (True if (t6 := equal((None if (t8 := n['now']) is None else claim_type(t8)), 'amount', True)) is True else True if (t7 := equal((None if (t9 := n['now']) is None else claim_base(t9)), (None if (t10 := n['then']) is None else claim_base(t10)), True)) is True else None if t6 is None or t7 is None else False)) is False else False if (t3 := equal(strict(f_other_reading, [n['ratio'], n['then']], c), 'fits', False)) is False else None if t1 is None or t2 is None or t3 is None else True)


def ratio_mismatch_forms_2_let_times_1(n, c):
    return (None if (t1 := (None if (t3 := n['now']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['then']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t1, t2))


def ratio_mismatch_forms_2_require(n, c):
    return (None if (t1 := (None if (t3 := n['ratio']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['times'], c)) is None else relate('==', t1, t2, c))


def ratio_mismatch_forms_2_message_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_forms_2_message_parts_2(n, c):
    return lifted(n['times'], c)


def ratio_mismatch_forms_2_message_parts_4(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_forms_2_message_parts_6(n, c):
    return (None if (t1 := n['then']) is None else claim_period(t1))


def ratio_mismatch_forms_2_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def ratio_mismatch_forms_2_working_0_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['then']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def ratio_mismatch_forms_2_working_1_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_forms_2_working_1_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def ratio_mismatch_forms_2_working_1_parts_4(n, c):
    return lifted(n['times'], c)


def ratio_mismatch_forms_2_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def ratio_mismatch_forms_2_help_template_parts_1(n, c):
    return (None if (t1 := n['then']) is None else claim_period(t1))


def ratio_mismatch_forms_2_help_template_parts_3(n, c):
    return (None if (t1 := n['now']) is None else claim_period(t1))


RULES['arithmetic/ratio-mismatch.yaml'] = (
Rule(name='ratio-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/ratio-mismatch.yaml'),
    summary='A ratio does not fit the two figures that it compares.',
    why='"Twice as many as" is checked by dividing. Where both figures are given, in the article or in a reference table, the ratio has to lie within what their rounding allows.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the figure of {ratio.subject}, that of {ratio.than}, or the ratio of the two?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ratio', types=('ratio',)), Variable(name='one', types=('share', 'amount',)), Variable(name='than', types=('share', 'amount',)),),
    links=(Link(left=('ratio', 'subject',), right=('one', 'subject',)), Link(left=('ratio', 'measure',), right=('one', 'measure',)), Link(left=('ratio', 'than',), right=('than', 'subject',)), Link(left=('ratio', 'measure',), right=('than', 'measure',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('missing(ratio.than_period) and one.type == than.type and other_reading(ratio, than) != "fits" and (missing(ratio.statistic) or ratio.statistic == one.statistic) and (missing(one.statistic) or one.statistic == than.statistic)', Kind(name='bool'), ratio_mismatch_when, frozenset((('one', '',), ('one', 'statistic',), ('one', 'type',), ('ratio', '',), ('ratio', 'statistic',), ('ratio', 'than_period',), ('than', '',), ('than', 'statistic',), ('than', 'type',),)), False, frozenset((('one', 'statistic',), ('one', 'statistic', '?',), ('one', 'type',), ('ratio',), ('ratio', 'statistic',), ('ratio', 'statistic', '?',), ('ratio', 'than_period', '?',), ('than',), ('than', 'statistic',), ('than', 'type',),)), frozenset(('missing', 'other_reading',))),
    let=(('times', Expression('one.value / than.value', Kind(name='quantity', size=2), ratio_mismatch_let_times_1, frozenset((('one', '',), ('one', 'value',), ('than', '',), ('than', 'value',),)), False, frozenset((('one', 'value',), ('than', 'value',),)), frozenset()),),),
    require=Expression('ratio.value == times', Kind(name='truth'), ratio_mismatch_require, frozenset((('ratio', '',), ('ratio', 'value',), ('times', '',),)), False, frozenset((('ratio', 'value',), ('times',),)), frozenset()),
    possible=Expression('missing(ratio.of) and distinct(ratio.peers.of) > 1 or one.type == "amount" and (missing(one.of) != missing(than.of) or present(ratio.of) and missing(than.of))', Kind(name='truth'), ratio_mismatch_possible, frozenset((('one', '',), ('one', 'of',), ('one', 'type',), ('ratio', '',), ('ratio', 'of',), ('ratio', 'peers',), ('than', '',), ('than', 'of',),)), True, frozenset((('one', 'of', '?',), ('one', 'type',), ('ratio', 'of', '?',), ('ratio', 'peers', 'of',), ('than', 'of', '?',),)), frozenset(('distinct', 'missing', 'present',))),
    because=Template(text='only some of the figures say of which whole they are a part, and the file has figures of several', parts=('only some of the figures say of which whole they are a part, and the file has figures of several',)),
    at=Target(name='ratio', field='value'),
    also=(Target(name='one', field='value'), Target(name='than', field='value'),),
    law='{one} = {ratio} × {than}',
    unclaimed=('one', 'than',),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{one.value} ({one.subject}) is {times} times {than.value} ({than.subject}), and the article says {as_many(ratio.value)} that', parts=(said('one.value', ratio_mismatch_message_parts_0), ' (', said('one.subject', ratio_mismatch_message_parts_2), ') is ', said('times', ratio_mismatch_message_parts_4), ' times ', said('than.value', ratio_mismatch_message_parts_6), ' (', said('than.subject', ratio_mismatch_message_parts_8), '), and the article says ', said('as_many(ratio.value)', ratio_mismatch_message_parts_10), ' that',)),
    working=(Template(text='{convert(one.value, than.value)}', parts=(said('convert(one.value, than.value)', ratio_mismatch_working_0_parts_0),)), Template(text='{one.value} / {than.value} = {times}', parts=(said('one.value', ratio_mismatch_working_1_parts_0), ' / ', said('than.value', ratio_mismatch_working_1_parts_2), ' = ', said('times', ratio_mismatch_working_1_parts_4),)), Template(text='{reading(ratio.value)}', parts=(said('reading(ratio.value)', ratio_mismatch_working_2_parts_0),)),),
    help_template=Template(text='Which of the three is wrong: the figure of {ratio.subject}, that of {ratio.than}, or the ratio of the two?', parts=('Which of the three is wrong: the figure of ', said('ratio.subject', ratio_mismatch_help_template_parts_1), ', that of ', said('ratio.than', ratio_mismatch_help_template_parts_3), ', or the ratio of the two?',)),
    forms=(Rule(name='ratio-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/ratio-mismatch.yaml'),
    summary='A ratio does not fit the two figures that it compares.',
    why='"Twice as many as" is checked by dividing. Where both figures are given, in the article or in a reference table, the ratio has to lie within what their rounding allows.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the ratios is wrong? They multiply: twice a thing that is three times another is six times that other.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ratio', types=('ratio',)), Variable(name='steps', many=True, types=('ratio',)),),
    links=(Link(left=('ratio', 'measure',), right=('steps', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('present(route) and (missing(ratio.statistic) or all(route.statistic == ratio.statistic))', Kind(name='bool'), ratio_mismatch_forms_0_when, frozenset((('ratio', '',), ('ratio', 'statistic',), ('route', '',), ('route', 'statistic',),)), False, frozenset((('ratio', 'statistic',), ('ratio', 'statistic', '?',), ('route', '?',), ('route', 'statistic',),)), frozenset(('all', 'missing', 'present',))),
    let=(('route', Expression('ratio_chain(steps, ratio)', Kind(name='list', item=Kind(name='record', record='claim')), ratio_mismatch_forms_0_let_route_1, frozenset((('ratio', '',), ('steps', '',),)), False, frozenset((('ratio',), ('steps',),)), frozenset(('ratio_chain',))),), ('total', Expression('product(route.value)', Kind(name='quantity'), ratio_mismatch_forms_0_let_total_1, frozenset((('route', '',), ('route', 'value',),)), False, frozenset((('route', 'value',),)), frozenset(('product',))),),),
    require=Expression('ratio.value == total', Kind(name='truth'), ratio_mismatch_forms_0_require, frozenset((('ratio', '',), ('ratio', 'value',), ('total', '',),)), False, frozenset((('ratio', 'value',), ('total',),)), frozenset()),
    possible=Expression('ratio.is_balance or any(route.may_be_negative)', Kind(name='bool'), ratio_mismatch_forms_0_possible, frozenset((('ratio', '',), ('ratio', 'is_balance',), ('route', '',), ('route', 'may_be_negative',),)), False, frozenset((('ratio', 'is_balance',), ('route', 'may_be_negative',),)), frozenset(('any',))),
    because=Template(text='what may be below zero need not keep to this', parts=('what may be below zero need not keep to this',)),
    at=Target(name='ratio', field='value'),
    also=(Target(name='route', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{names(route.with_pair)} make {total} times, and {ratio.subject} is said to be {as_many(ratio.value)} {ratio.than}', parts=(said('names(route.with_pair)', ratio_mismatch_forms_0_message_parts_0), ' make ', said('total', ratio_mismatch_forms_0_message_parts_2), ' times, and ', said('ratio.subject', ratio_mismatch_forms_0_message_parts_4), ' is said to be ', said('as_many(ratio.value)', ratio_mismatch_forms_0_message_parts_6), ' ', said('ratio.than', ratio_mismatch_forms_0_message_parts_8),)),
    working=(Template(text='{times_of(route.value)} = {total}', parts=(said('times_of(route.value)', ratio_mismatch_forms_0_working_0_parts_0), ' = ', said('total', ratio_mismatch_forms_0_working_0_parts_2),)), Template(text='{reading(ratio.value)}', parts=(said('reading(ratio.value)', ratio_mismatch_forms_0_working_1_parts_0),)),),
    help_template=Template(text='Which of the ratios is wrong? They multiply: twice a thing that is three times another is six times that other.', parts=('Which of the ratios is wrong? They multiply: twice a thing that is three times another is six times that other.',))), Rule(name='ratio-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/ratio-mismatch.yaml'),
    summary='A ratio does not fit the two figures that it compares.',
    why='"Twice as many as" is checked by dividing. Where both figures are given, in the article or in a reference table, the ratio has to lie within what their rounding allows.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two ratios is wrong? Three times as much one way is a third the other way.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ratio', types=('ratio',)), Variable(name='back', types=('ratio',)),),
    links=(Link(left=('ratio', 'subject',), right=('back', 'than',)), Link(left=('ratio', 'than',), right=('back', 'subject',)), Link(left=('ratio', 'measure',), right=('back', 'measure',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('missing(ratio.than_period) and missing(back.than_period) and low(ratio.value) >= low(back.value) and low(back.value) > 0 and not ratio.is_balance and (missing(back.statistic) or missing(ratio.statistic) or back.statistic == ratio.statistic)', Kind(name='truth'), ratio_mismatch_forms_1_when, frozenset((('back', '',), ('back', 'statistic',), ('back', 'than_period',), ('back', 'value',), ('ratio', '',), ('ratio', 'is_balance',), ('ratio', 'statistic',), ('ratio', 'than_period',), ('ratio', 'value',),)), True, frozenset((('back', 'statistic',), ('back', 'statistic', '?',), ('back', 'than_period', '?',), ('back', 'value',), ('ratio', 'is_balance',), ('ratio', 'statistic',), ('ratio', 'statistic', '?',), ('ratio', 'than_period', '?',), ('ratio', 'value',),)), frozenset(('low', 'missing',))),
    let=(('turned', Expression('1 / back.value', Kind(name='quantity', size=2), ratio_mismatch_forms_1_let_turned_1, frozenset((('back', '',), ('back', 'value',),)), False, frozenset((('back', 'value',),)), frozenset()),),),
    require=Expression('ratio.value == turned', Kind(name='truth'), ratio_mismatch_forms_1_require, frozenset((('ratio', '',), ('ratio', 'value',), ('turned', '',),)), False, frozenset((('ratio', 'value',), ('turned',),)), frozenset()),
    at=Target(name='back', field='value'),
    also=(Target(name='ratio', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{ratio.subject} is {as_many(ratio.value)} {ratio.than}, so {back.subject} is {1 / ratio.value} times {back.than}, not {as_many(back.value)} it', parts=(said('ratio.subject', ratio_mismatch_forms_1_message_parts_0), ' is ', said('as_many(ratio.value)', ratio_mismatch_forms_1_message_parts_2), ' ', said('ratio.than', ratio_mismatch_forms_1_message_parts_4), ', so ', said('back.subject', ratio_mismatch_forms_1_message_parts_6), ' is ', said('1 / ratio.value', ratio_mismatch_forms_1_message_parts_8), ' times ', said('back.than', ratio_mismatch_forms_1_message_parts_10), ', not ', said('as_many(back.value)', ratio_mismatch_forms_1_message_parts_12), ' it',)),
    working=(Template(text='1 / {ratio.value} = {1 / ratio.value}', parts=('1 / ', said('ratio.value', ratio_mismatch_forms_1_working_0_parts_1), ' = ', said('1 / ratio.value', ratio_mismatch_forms_1_working_0_parts_3),)), Template(text='{reading(back.value)}', parts=(said('reading(back.value)', ratio_mismatch_forms_1_working_1_parts_0),)),),
    help_template=Template(text='Which of the two ratios is wrong? Three times as much one way is a third the other way.', parts=('Which of the two ratios is wrong? Three times as much one way is a third the other way.',))), Rule(name='ratio-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/ratio-mismatch.yaml'),
    summary='A ratio does not fit the two figures that it compares.',
    why='"Twice as many as" is checked by dividing. Where both figures are given, in the article or in a reference table, the ratio has to lie within what their rounding allows.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: the figure of {then.period}, that of {now.period}, or the ratio of the two?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ratio', types=('ratio',), present=('than',)), Variable(name='now', types=('share', 'amount',)), Variable(name='then', types=('share', 'amount',)),),
    links=(Link(left=('ratio', 'subject',), right=('now', 'subject',)), Link(left=('ratio', 'measure',), right=('now', 'measure',)), Link(left=('ratio', 'period',), right=('now', 'period',)), Link(left=('ratio', 'than',), right=('then', 'subject',)), Link(left=('ratio', 'measure',), right=('then', 'measure',)), Link(left=('ratio', 'than_period',), right=('then', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('now.type == then.type and (now.type == "amount" or now.base == then.base) and other_reading(ratio, then) != "fits"', Kind(name='bool'), ratio_mismatch_forms_2_when, frozenset((('now', '',), ('now', 'base',), ('now', 'type',), ('ratio', '',), ('then', '',), ('then', 'base',), ('then', 'type',),)), False, frozenset((('now', 'base',), ('now', 'type',), ('ratio',), ('then',), ('then', 'base',), ('then', 'type',),)), frozenset(('other_reading',))),
    let=(('times', Expression('now.value / then.value', Kind(name='quantity', size=2), ratio_mismatch_forms_2_let_times_1, frozenset((('now', '',), ('now', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('now', 'value',), ('then', 'value',),)), frozenset()),),),
    require=Expression('ratio.value == times', Kind(name='truth'), ratio_mismatch_forms_2_require, frozenset((('ratio', '',), ('ratio', 'value',), ('times', '',),)), False, frozenset((('ratio', 'value',), ('times',),)), frozenset()),
    at=Target(name='ratio', field='value'),
    also=(Target(name='now', field='value'), Target(name='then', field='value'),),
    law='{now} = {ratio} × {then}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{now.value} is {times} times {then.value} of {then.period}, and the article says {as_many(ratio.value)} that', parts=(said('now.value', ratio_mismatch_forms_2_message_parts_0), ' is ', said('times', ratio_mismatch_forms_2_message_parts_2), ' times ', said('then.value', ratio_mismatch_forms_2_message_parts_4), ' of ', said('then.period', ratio_mismatch_forms_2_message_parts_6), ', and the article says ', said('as_many(ratio.value)', ratio_mismatch_forms_2_message_parts_8), ' that',)),
    working=(Template(text='{convert(now.value, then.value)}', parts=(said('convert(now.value, then.value)', ratio_mismatch_forms_2_working_0_parts_0),)), Template(text='{now.value} / {then.value} = {times}', parts=(said('now.value', ratio_mismatch_forms_2_working_1_parts_0), ' / ', said('then.value', ratio_mismatch_forms_2_working_1_parts_2), ' = ', said('times', ratio_mismatch_forms_2_working_1_parts_4),)), Template(text='{reading(ratio.value)}', parts=(said('reading(ratio.value)', ratio_mismatch_forms_2_working_2_parts_0),)),),
    help_template=Template(text='Which is wrong: the figure of {then.period}, that of {now.period}, or the ratio of the two?', parts=('Which is wrong: the figure of ', said('then.period', ratio_mismatch_forms_2_help_template_parts_1), ', that of ', said('now.period', ratio_mismatch_forms_2_help_template_parts_3), ', or the ratio of the two?',))),)),
'11112-0beff716')

# -- arithmetic/redundant-relation.yaml --

RULES['arithmetic/redundant-relation.yaml'] = (
Rule(name='redundant-relation',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/redundant-relation.yaml'),
    summary='A relation says nothing that the others do not say already.',
    why='A relation that follows from others is one more line to keep right, and reads as if it were a further check. Kept, it is harmless; often it was meant to say more.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Was more meant? If not, the line can go.',
    since='0.1.0',
    shape='raised',
    raised_by='solve'),
'1306-b09f6ab1')

# -- arithmetic/relation-violated.yaml --

def relation_violated_require(n, c):
    return (None if (t1 := n['relation']) is None else stated(relation_holds(t1), t1, 'holds', c))


def relation_violated_possible(n, c):
    return (None if (t1 := n['relation']) is None else relation_across_kinds(t1))


def relation_violated_message_parts_1(n, c):
    return (None if (t1 := n['relation']) is None else relation_in_words(t1))


def relation_violated_message_parts_3(n, c):
    return (None if (t1 := n['relation']) is None else relation_id(t1))


def relation_violated_working_0_parts_1(n, c):
    return (None if (t1 := n['relation']) is None else relation_because(t1))


def relation_violated_working_1_parts_0(n, c):
    return (None if (t1 := n['relation']) is None else relation_working(t1))


RULES['arithmetic/relation-violated.yaml'] = (
Rule(name='relation-violated',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/relation-violated.yaml'),
    summary='A relation that the file states between its claims does not hold.',
    why='Whoever wrote the relation knows something of the matter that the numbers alone do not show. No values within the rounding of the claims satisfy it. A relation between a measurement and a forecast is at most possible.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the figures is wrong, or does the relation not hold after all?',
    since='0.1.0',
    shape='relation',
    variables=(Variable(name='relation'),),
    kinds_of_document=('article', 'reference',),
    require=Expression('relation.holds', Kind(name='truth'), relation_violated_require, frozenset((('relation', '',), ('relation', 'holds',),)), True, frozenset((('relation', 'holds',),)), frozenset()),
    possible=Expression('relation.across_kinds', Kind(name='bool'), relation_violated_possible, frozenset((('relation', '',), ('relation', 'across_kinds',),)), False, frozenset((('relation', 'across_kinds',),)), frozenset()),
    because=Template(text='it joins what is measured with a forecast or a target', parts=('it joins what is measured with a forecast or a target',)),
    at=Target(name='relation'),
    also=(Target(name='relation', field='claims'),),
    law='{relation}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'shares-exceed-whole', 'share-times-whole', 'parts-exceed-whole', 'parts-differ-from-whole', 'equals-mismatch',),
    message=Template(text='the file says that {relation.in_words}, and these figures do not fit that (`{relation.id}`)', parts=('the file says that ', said('relation.in_words', relation_violated_message_parts_1), ', and these figures do not fit that (`', said('relation.id', relation_violated_message_parts_3), '`)',)),
    working=(Template(text='it should hold because {relation.because}', parts=('it should hold because ', said('relation.because', relation_violated_working_0_parts_1),)), Template(text='{relation.working}', parts=(said('relation.working', relation_violated_working_1_parts_0),)),),
    help_template=Template(text='Which of the figures is wrong, or does the relation not hold after all?', parts=('Which of the figures is wrong, or does the relation not hold after all?',))),
'3392-dd965a24')

# -- arithmetic/sub-periods-mismatch.yaml --

def sub_periods_mismatch_when(n, c):
    return (False if (t1 := (None if (t5 := n['whole']) is None else claim_flow(t5))) is False else False if (t2 := (None if (t6 := each(claim_flow, n['parts'], 'flow', c)) is None else f_all(c, t6))) is False else False if (t3 := (None if (t7 := (None if (t8 := each(claim_is_rate, n['parts'], 'is_rate', c)) is None else f_any(c, t8))) is None else not t7)) is False else False if (t4 := (True if (t9 := f_present(c, n['all_of_it'])) is True else True if (t10 := (False if (t11 := f_present(c, n['some_of_it'])) is False else False if (t12 := (None if (t15 := (None if (t16 := n['whole']) is None else claim_is_balance(t16))) is None else not t15)) is False else False if (t13 := (None if (t17 := (None if (t18 := each(claim_may_be_negative, n['some_of_it'], 'may_be_negative', c)) is None else f_any(c, t18))) is None else not t17)) is False else False if (t14 := (None if (t19 := (None if (t20 := n['whole']) is None else claim_fell_below_zero(t20))) is None else not t19)) is False else None if t11 is None or t12 is None or t13 is None or t14 is None else True)) is True else None if t9 is None or t10 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def sub_periods_mismatch_let_all_of_it_1(n, c):
    return strict(f_tiling, [n['parts'], (None if (t1 := n['whole']) is None else claim_period(t1))], c)


def sub_periods_mismatch_let_some_of_it_1(n, c):
    return strict(f_apart, [n['parts'], (None if (t1 := n['whole']) is None else claim_period(t1))], c)


def sub_periods_mismatch_require(n, c):
    return (None if (t1 := f_present(c, n['all_of_it'])) is None else (None if (t2 := (None if (t4 := each(claim_value, n['all_of_it'], 'value', c)) is None else f_sum(c, t4))) is None else None if (t3 := (None if (t5 := n['whole']) is None else stated(claim_value(t5), t5, 'value', c))) is None else relate('==', t2, t3, c)) if t1 else (None if (t6 := (None if (t8 := each(claim_value, n['some_of_it'], 'value', c)) is None else f_sum(c, t8))) is None else None if (t7 := (None if (t9 := n['whole']) is None else stated(claim_value(t9), t9, 'value', c))) is None else relate('<=', t6, t7, c)))


def sub_periods_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def sub_periods_mismatch_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else claim_measure(t1))


def sub_periods_mismatch_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def sub_periods_mismatch_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else claim_period(t1))


def sub_periods_mismatch_message_parts_8(n, c):
    return strict(f_in_parts, [n['some_of_it'], n['whole']], c)


def sub_periods_mismatch_working_0_parts_0(n, c):
    return strict(f_worked_sum, [each(claim_value, n['some_of_it'], 'value', c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def sub_periods_mismatch_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := each(claim_value, n['some_of_it'], 'value', c)) is None else f_first(c, t2))], c)


def sub_periods_mismatch_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def sub_periods_mismatch_help_template_parts_1(n, c):
    return (None if (t1 := n['whole']) is None else claim_period(t1))


def sub_periods_mismatch_forms_0_variables_0_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_kind(t1)), 'forecast', True)


def sub_periods_mismatch_forms_0_variables_1_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_kind_class(t1)), 'measured', True)


def sub_periods_mismatch_forms_0_when(n, c):
    return (False if (t1 := f_present(c, n['reached'])) is False else False if (t2 := (True if (t8 := (None if (t10 := n['whole']) is None else claim_adds_up(t10))) is True else True if (t9 := (None if (t11 := each(claim_adds_up, n['reached'], 'adds_up', c)) is None else f_any(c, t11))) is True else None if t8 is None or t9 is None else False)) is False else False if (t3 := (None if (t12 := (None if (t13 := n['whole']) is None else claim_is_balance(t13))) is None else not t12)) is False else False if (t4 := (None if (t14 := (None if (t15 := each(claim_may_be_negative, n['reached'], 'may_be_negative', c)) is None else f_any(c, t15))) is None else not t14)) is False else False if (t5 := (None if (t16 := (None if (t17 := n['whole']) is None else claim_fell_below_zero(t17))) is None else not t16)) is False else False if (t6 := (None if (t18 := (None if (t19 := n['whole']) is None else claim_is_intensive(t19))) is None else not t18)) is False else False if (t7 := (None if (t20 := (None if (t21 := each(claim_is_rate, n['reached'], 'is_rate', c)) is None else f_any(c, t21))) is None else not t20)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None or t6 is None or t7 is None else True)


def sub_periods_mismatch_forms_0_let_reached_1(n, c):
    return strict(f_apart, [n['parts'], (None if (t1 := n['whole']) is None else claim_period(t1))], c)


def sub_periods_mismatch_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := each(claim_value, n['reached'], 'value', c)) is None else f_sum(c, t3))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('<=', t1, t2, c))


def sub_periods_mismatch_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def sub_periods_mismatch_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else claim_measure(t1))


def sub_periods_mismatch_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def sub_periods_mismatch_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else claim_period(t1))


def sub_periods_mismatch_forms_0_message_parts_8(n, c):
    return (None if (t1 := each(claim_with_period, n['reached'], 'with_period', c)) is None else f_names(c, t1))


def sub_periods_mismatch_forms_0_working_0_parts_0(n, c):
    return strict(f_worked_sum, [each(claim_value, n['reached'], 'value', c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def sub_periods_mismatch_forms_0_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := each(claim_value, n['reached'], 'value', c)) is None else f_first(c, t2))], c)


def sub_periods_mismatch_forms_0_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def sub_periods_mismatch_forms_1_variables_0_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_adds_up(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_is_balance(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def sub_periods_mismatch_forms_1_variables_1_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_adds_up(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_is_balance(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def sub_periods_mismatch_forms_1_when(n, c):
    return (False if (t1 := (None if (t5 := (None if (t6 := n['longer']) is None else claim_is_intensive(t6))) is None else not t5)) is False else False if (t2 := (None if (t7 := (None if (t8 := n['longer']) is None else claim_fell_below_zero(t8))) is None else not t7)) is False else False if (t3 := (None if (t9 := (None if (t10 := n['shorter']) is None else claim_is_rate(t10))) is None else not t9)) is False else False if (t4 := (True if (t11 := equal((None if (t13 := n['longer']) is None else claim_document(t13)), (None if (t14 := n['shorter']) is None else claim_document(t14)), False)) is True else True if (t12 := (None if (t15 := (False if (t16 := (None if (t18 := n['longer']) is None else claim_flow(t18))) is False else False if (t17 := (None if (t19 := n['shorter']) is None else claim_flow(t19))) is False else None if t16 is None or t17 is None else True)) is None else not t15)) is True else None if t11 is None or t12 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def sub_periods_mismatch_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['longer']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['shorter']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('>=', t1, t2, c))


def sub_periods_mismatch_forms_1_possible(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['longer']) is None else claim_flow(t4))) is None else not t3)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['shorter']) is None else claim_flow(t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def sub_periods_mismatch_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['shorter']) is None else claim_subject(t1))


def sub_periods_mismatch_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['shorter']) is None else claim_measure(t1))


def sub_periods_mismatch_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['shorter']) is None else stated(claim_value(t1), t1, 'value', c))


def sub_periods_mismatch_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['shorter']) is None else claim_period(t1))


def sub_periods_mismatch_forms_1_message_parts_8(n, c):
    return (None if (t1 := n['longer']) is None else stated(claim_value(t1), t1, 'value', c))


def sub_periods_mismatch_forms_1_message_parts_10(n, c):
    return (None if (t1 := n['longer']) is None else claim_period(t1))


def sub_periods_mismatch_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['shorter']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def sub_periods_mismatch_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['longer']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def sub_periods_mismatch_forms_1_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['shorter']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['longer']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def sub_periods_mismatch_forms_1_working_3_parts_0(n, c):
    return strict(f_other_row, [n['longer'], n['shorter']], c)


def sub_periods_mismatch_forms_1_working_4_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['longer']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['shorter']) is None else stated(claim_value(t2), t2, 'value', c))], c)


RULES['arithmetic/sub-periods-mismatch.yaml'] = (
Rule(name='sub-periods-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/sub-periods-mismatch.yaml'),
    summary='Quarters or months do not add up to the year that they make up.',
    why='What flows (output, revenue, births) adds up over time: four quarters are the year, and three of them cannot be more than it. Claims with `flow: true` are compared so.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the figures is wrong: one of a part of {whole.period}, or that of all of it?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='whole', types=('amount',), present=('flow', 'period',), absent=('statistic', 'rate',)), Variable(name='parts', many=True, types=('amount',), present=('flow', 'period',), absent=('statistic', 'rate',)),),
    links=(Link(left=('whole', 'subject',), right=('parts', 'subject',)), Link(left=('whole', 'measure',), right=('parts', 'measure',)), Link(left=('whole', 'period',), right=('parts', 'period',), nests=True),),
    same=('where', 'breakdown', 'basis', 'kind', 'whole',),
    kinds_of_document=('article', 'reference',),
    when=Expression('whole.flow and all(parts.flow) and not any(parts.is_rate) and (present(all_of_it) or (present(some_of_it) and not whole.is_balance and not any(some_of_it.may_be_negative) and not whole.fell_below_zero))', Kind(name='bool'), sub_periods_mismatch_when, frozenset((('all_of_it', '',), ('parts', '',), ('parts', 'flow',), ('parts', 'is_rate',), ('some_of_it', '',), ('some_of_it', 'may_be_negative',), ('whole', '',), ('whole', 'fell_below_zero',), ('whole', 'flow',), ('whole', 'is_balance',),)), False, frozenset((('all_of_it', '?',), ('parts', 'flow',), ('parts', 'is_rate',), ('some_of_it', '?',), ('some_of_it', 'may_be_negative',), ('whole', 'fell_below_zero',), ('whole', 'flow',), ('whole', 'is_balance',),)), frozenset(('all', 'any', 'present',))),
    let=(('all_of_it', Expression('tiling(parts, whole.period)', Kind(name='list', item=Kind(name='record', record='claim')), sub_periods_mismatch_let_all_of_it_1, frozenset((('parts', '',), ('whole', '',), ('whole', 'period',),)), False, frozenset((('parts',), ('whole', 'period',),)), frozenset(('tiling',))),), ('some_of_it', Expression('apart(parts, whole.period)', Kind(name='list', item=Kind(name='record', record='claim')), sub_periods_mismatch_let_some_of_it_1, frozenset((('parts', '',), ('whole', '',), ('whole', 'period',),)), False, frozenset((('parts',), ('whole', 'period',),)), frozenset(('apart',))),),),
    require=Expression('sum(all_of_it.value) == whole.value if present(all_of_it) else sum(some_of_it.value) <= whole.value', Kind(name='truth'), sub_periods_mismatch_require, frozenset((('all_of_it', '',), ('all_of_it', 'value',), ('some_of_it', '',), ('some_of_it', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('all_of_it', '?',), ('all_of_it', 'value',), ('some_of_it', 'value',), ('whole', 'value',),)), frozenset(('present', 'sum',))),
    at=Target(name='whole', field='value'),
    also=(Target(name='some_of_it', field='value'),),
    law='{parts} fit into {whole}, to which the sub-periods add up',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{whole.subject}, {whole.measure}: {whole.value} for {whole.period}, but {in_parts(some_of_it, whole)}', parts=(said('whole.subject', sub_periods_mismatch_message_parts_0), ', ', said('whole.measure', sub_periods_mismatch_message_parts_2), ': ', said('whole.value', sub_periods_mismatch_message_parts_4), ' for ', said('whole.period', sub_periods_mismatch_message_parts_6), ', but ', said('in_parts(some_of_it, whole)', sub_periods_mismatch_message_parts_8),)),
    working=(Template(text='{worked_sum(some_of_it.value, whole.value)}', parts=(said('worked_sum(some_of_it.value, whole.value)', sub_periods_mismatch_working_0_parts_0),)), Template(text='{convert(whole.value, first(some_of_it.value))}', parts=(said('convert(whole.value, first(some_of_it.value))', sub_periods_mismatch_working_1_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', sub_periods_mismatch_working_2_parts_0),)),),
    help_template=Template(text='Which of the figures is wrong: one of a part of {whole.period}, or that of all of it?', parts=('Which of the figures is wrong: one of a part of ', said('whole.period', sub_periods_mismatch_help_template_parts_1), ', or that of all of it?',)),
    forms=(Rule(name='sub-periods-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/sub-periods-mismatch.yaml'),
    summary='Quarters or months do not add up to the year that they make up.',
    why='What flows (output, revenue, births) adds up over time: four quarters are the year, and three of them cannot be more than it. Claims with `flow: true` are compared so.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the forecast older than the figure, or is one of the two wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='whole', types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.kind == "forecast"', Kind(name='bool'), sub_periods_mismatch_forms_0_variables_0_only, frozenset((('claim', '',), ('claim', 'kind',),)), False, frozenset((('claim', 'kind',),)), frozenset())), Variable(name='parts', many=True, types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.kind_class == "measured"', Kind(name='bool'), sub_periods_mismatch_forms_0_variables_1_only, frozenset((('claim', '',), ('claim', 'kind_class',),)), False, frozenset((('claim', 'kind_class',),)), frozenset())),),
    links=(Link(left=('whole', 'subject',), right=('parts', 'subject',)), Link(left=('whole', 'measure',), right=('parts', 'measure',)), Link(left=('whole', 'period',), right=('parts', 'period',), nests=True),),
    same=('where', 'breakdown', 'basis',),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(reached) and (whole.adds_up or any(reached.adds_up)) and not whole.is_balance and not any(reached.may_be_negative) and not whole.fell_below_zero and not whole.is_intensive and not any(reached.is_rate)', Kind(name='bool'), sub_periods_mismatch_forms_0_when, frozenset((('reached', '',), ('reached', 'adds_up',), ('reached', 'is_rate',), ('reached', 'may_be_negative',), ('whole', '',), ('whole', 'adds_up',), ('whole', 'fell_below_zero',), ('whole', 'is_balance',), ('whole', 'is_intensive',),)), False, frozenset((('reached', '?',), ('reached', 'adds_up',), ('reached', 'is_rate',), ('reached', 'may_be_negative',), ('whole', 'adds_up',), ('whole', 'fell_below_zero',), ('whole', 'is_balance',), ('whole', 'is_intensive',),)), frozenset(('any', 'present',))),
    let=(('reached', Expression('apart(parts, whole.period)', Kind(name='list', item=Kind(name='record', record='claim')), sub_periods_mismatch_forms_0_let_reached_1, frozenset((('parts', '',), ('whole', '',), ('whole', 'period',),)), False, frozenset((('parts',), ('whole', 'period',),)), frozenset(('apart',))),),),
    require=Expression('sum(reached.value) <= whole.value', Kind(name='truth'), sub_periods_mismatch_forms_0_require, frozenset((('reached', '',), ('reached', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('reached', 'value',), ('whole', 'value',),)), frozenset(('sum',))),
    at=Target(name='whole', field='value'),
    also=(Target(name='reached', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{whole.subject}, {whole.measure}: {whole.value} expected for {whole.period}, and more than that has been reached already: {names(reached.with_period)}', parts=(said('whole.subject', sub_periods_mismatch_forms_0_message_parts_0), ', ', said('whole.measure', sub_periods_mismatch_forms_0_message_parts_2), ': ', said('whole.value', sub_periods_mismatch_forms_0_message_parts_4), ' expected for ', said('whole.period', sub_periods_mismatch_forms_0_message_parts_6), ', and more than that has been reached already: ', said('names(reached.with_period)', sub_periods_mismatch_forms_0_message_parts_8),)),
    working=(Template(text='{worked_sum(reached.value, whole.value)}', parts=(said('worked_sum(reached.value, whole.value)', sub_periods_mismatch_forms_0_working_0_parts_0),)), Template(text='{convert(whole.value, first(reached.value))}', parts=(said('convert(whole.value, first(reached.value))', sub_periods_mismatch_forms_0_working_1_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', sub_periods_mismatch_forms_0_working_2_parts_0),)),),
    help_template=Template(text='Is the forecast older than the figure, or is one of the two wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.', parts=('Is the forecast older than the figure, or is one of the two wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.',))), Rule(name='sub-periods-mismatch',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/sub-periods-mismatch.yaml'),
    summary='Quarters or months do not add up to the year that they make up.',
    why='What flows (output, revenue, births) adds up over time: four quarters are the year, and three of them cannot be more than it. Claims with `flow: true` are compared so.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='longer', types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.adds_up and not claim.is_balance', Kind(name='bool'), sub_periods_mismatch_forms_1_variables_0_only, frozenset((('claim', '',), ('claim', 'adds_up',), ('claim', 'is_balance',),)), False, frozenset((('claim', 'adds_up',), ('claim', 'is_balance',),)), frozenset())), Variable(name='shorter', types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.adds_up and not claim.is_balance', Kind(name='bool'), sub_periods_mismatch_forms_1_variables_1_only, frozenset((('claim', '',), ('claim', 'adds_up',), ('claim', 'is_balance',),)), False, frozenset((('claim', 'adds_up',), ('claim', 'is_balance',),)), frozenset())),),
    links=(Link(left=('longer', 'subject',), right=('shorter', 'subject',)), Link(left=('longer', 'measure',), right=('shorter', 'measure',)), Link(left=('longer', 'period',), right=('shorter', 'period',), nests=True),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    when=Expression('not longer.is_intensive and not longer.fell_below_zero and not shorter.is_rate and (longer.document != shorter.document or not (longer.flow and shorter.flow))', Kind(name='bool'), sub_periods_mismatch_forms_1_when, frozenset((('longer', '',), ('longer', 'document',), ('longer', 'fell_below_zero',), ('longer', 'flow',), ('longer', 'is_intensive',), ('shorter', '',), ('shorter', 'document',), ('shorter', 'flow',), ('shorter', 'is_rate',),)), False, frozenset((('longer', 'document',), ('longer', 'fell_below_zero',), ('longer', 'flow',), ('longer', 'is_intensive',), ('shorter', 'document',), ('shorter', 'flow',), ('shorter', 'is_rate',),)), frozenset()),
    require=Expression('longer.value >= shorter.value', Kind(name='truth'), sub_periods_mismatch_forms_1_require, frozenset((('longer', '',), ('longer', 'value',), ('shorter', '',), ('shorter', 'value',),)), True, frozenset((('longer', 'value',), ('shorter', 'value',),)), frozenset()),
    possible=Expression('not longer.flow and not shorter.flow', Kind(name='bool'), sub_periods_mismatch_forms_1_possible, frozenset((('longer', '',), ('longer', 'flow',), ('shorter', '',), ('shorter', 'flow',),)), False, frozenset((('longer', 'flow',), ('shorter', 'flow',),)), frozenset()),
    because=Template(text='neither figure is marked as one that adds up over time (`flow`)', parts=('neither figure is marked as one that adds up over time (`flow`)',)),
    at=Target(name='longer', field='value'),
    also=(Target(name='shorter', field='value'),),
    law='{longer} is at least {shorter}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{shorter.subject}, {shorter.measure}: {shorter.value} for {shorter.period} is more than {longer.value} for all of {longer.period}', parts=(said('shorter.subject', sub_periods_mismatch_forms_1_message_parts_0), ', ', said('shorter.measure', sub_periods_mismatch_forms_1_message_parts_2), ': ', said('shorter.value', sub_periods_mismatch_forms_1_message_parts_4), ' for ', said('shorter.period', sub_periods_mismatch_forms_1_message_parts_6), ' is more than ', said('longer.value', sub_periods_mismatch_forms_1_message_parts_8), ' for all of ', said('longer.period', sub_periods_mismatch_forms_1_message_parts_10),)),
    working=(Template(text='{reading(shorter.value)}', parts=(said('reading(shorter.value)', sub_periods_mismatch_forms_1_working_0_parts_0),)), Template(text='{reading(longer.value)}', parts=(said('reading(longer.value)', sub_periods_mismatch_forms_1_working_1_parts_0),)), Template(text='{convert(shorter.value, longer.value)}', parts=(said('convert(shorter.value, longer.value)', sub_periods_mismatch_forms_1_working_2_parts_0),)), Template(text='{other_row(longer, shorter)}', parts=(said('other_row(longer, shorter)', sub_periods_mismatch_forms_1_working_3_parts_0),)), Template(text='likely slip: {slip(longer.value, shorter.value)}', parts=('likely slip: ', said('slip(longer.value, shorter.value)', sub_periods_mismatch_forms_1_working_4_parts_1),)),),
    help_template=Template(text='Which of the two is wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.', parts=('Which of the two is wrong? If it can fall again, such as a net figure, say so with `may_be_negative: true`.',))),)),
'10780-b1fcc4cd')

# -- arithmetic/unnamed-average.yaml --

def unnamed_average_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_names_average(t1))


def unnamed_average_variables_1_only(n, c):
    return strict(f_one_of, [(None if (t1 := n['claim']) is None else claim_statistic(t1)), 'mean', 'median'], c)


def unnamed_average_when(n, c):
    return f_present(c, n['kinds'])


def unnamed_average_require(n, c):
    return (None if (t1 := on_each(f_overlap, True, 0, [each(claim_value, n['kinds'], 'value', c), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)) is None else f_any(c, t1))


def unnamed_average_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def unnamed_average_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def unnamed_average_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def unnamed_average_message_parts_6(n, c):
    return (None if (t1 := each(claim_with_statistic, n['kinds'], 'with_statistic', c)) is None else f_names(c, t1))


def unnamed_average_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['arithmetic/unnamed-average.yaml'] = (
Rule(name='unnamed-average',
    family='arithmetic',
    path=str(_FOLDER / 'arithmetic/unnamed-average.yaml'),
    summary='An average of a kind that is not named is none of those that the table has.',
    why='"The average" is the mean to one reader and the median to another, and of incomes the two are a quarter apart. Where the table has one of them and the article\'s figure is another, either the kind is the other one or the figure is wrong.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is this the mean or the median (or the mode)? Print which, and note it as `statistic`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount', 'share',), absent=('statistic',), only=Expression('claim.names_average', Kind(name='bool'), unnamed_average_variables_0_only, frozenset((('claim', '',), ('claim', 'names_average',),)), False, frozenset((('claim', 'names_average',),)), frozenset())), Variable(name='kinds', many=True, types=('amount', 'share',), present=('statistic',), only=Expression('one_of(claim.statistic, "mean", "median")', Kind(name='bool'), unnamed_average_variables_1_only, frozenset((('claim', '',), ('claim', 'statistic',),)), False, frozenset((('claim', 'statistic',),)), frozenset(('one_of',)))),),
    links=(Link(left=('claim', 'subject',), right=('kinds', 'subject',)), Link(left=('claim', 'averaged',), right=('kinds', 'averaged',)),),
    within='project',
    when=Expression('present(kinds)', Kind(name='bool'), unnamed_average_when, frozenset((('kinds', '',),)), False, frozenset((('kinds', '?',),)), frozenset(('present',))),
    require=Expression('any(overlap(kinds.value, claim.value))', Kind(name='truth'), unnamed_average_require, frozenset((('claim', '',), ('claim', 'value',), ('kinds', '',), ('kinds', 'value',),)), False, frozenset((('claim', 'value',), ('kinds', 'value',),)), frozenset(('any', 'overlap',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='kinds', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.value} is none of the averages that are known: {names(kinds.with_statistic)}', parts=(said('claim.subject', unnamed_average_message_parts_0), ', ', said('claim.measure', unnamed_average_message_parts_2), ': ', said('claim.value', unnamed_average_message_parts_4), ' is none of the averages that are known: ', said('names(kinds.with_statistic)', unnamed_average_message_parts_6),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', unnamed_average_working_0_parts_0),)),),
    help_template=Template(text='Is this the mean or the median (or the mode)? Print which, and note it as `statistic`.', parts=('Is this the mean or the median (or the mode)? Print which, and note it as `statistic`.',))),
'3225-97dc95a5')

# -- files/duplicate-id.yaml --

RULES['files/duplicate-id.yaml'] = (
Rule(name='duplicate-id',
    family='files',
    path=str(_FOLDER / 'files/duplicate-id.yaml'),
    summary='Two claims of one file, or two files, have the same id.',
    why='Formulas, relations, reviews and ignores speak of claims by their id. With two claims of one name, nobody can tell which of them was reviewed, or which figure a formula took; with two files of one name, whose claims another file means.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Give one of the two another id, and check which of them the formulas and relations mean.',
    since='0.1.0',
    shape='raised',
    raised_by='claim'),
'1919-88c12aef')

# -- files/duplicate-key.yaml --

RULES['files/duplicate-key.yaml'] = (
Rule(name='duplicate-key',
    family='files',
    path=str(_FOLDER / 'files/duplicate-key.yaml'),
    summary='A field is given twice in the same place.',
    why='YAML readers keep one of the two without a word, and which one differs between them. The figure that a person sees first may not be the one that was checked.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is meant? Delete the other one.',
    since='0.1.0',
    shape='raised',
    raised_by='read'),
'1317-4af846a3')

# -- files/invalid-claim.yaml --

RULES['files/invalid-claim.yaml'] = (
Rule(name='invalid-claim',
    family='files',
    path=str(_FOLDER / 'files/invalid-claim.yaml'),
    summary='The file does not follow the format of claim files.',
    why='A misspelt field is a field that is not there: the period, the base or the hedge that it was meant to carry is silently lost, and the claim is compared with the wrong things or with nothing.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Write the field as the format has it; `claimlint schema claims` prints the format, and editors with a YAML language server show it while you type.',
    since='0.1.0',
    shape='raised',
    raised_by='read'),
'1614-53a81555')

# -- files/invalid-yaml.yaml --

RULES['files/invalid-yaml.yaml'] = (
Rule(name='invalid-yaml',
    family='files',
    path=str(_FOLDER / 'files/invalid-yaml.yaml'),
    summary='The file is not valid YAML, so nothing in it can be read.',
    why='A claim file that cannot be read checks nothing, and a run that passes over it looks like a run that found no fault. So it is an error of its own, at the place where reading stopped; the other files are still checked.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Mend the file at this place. Most often a text needs quotes: one that starts with @, %, `, *, & or >, or that holds a colon or a comma inside braces.',
    since='0.1.0',
    shape='raised',
    raised_by='read'),
'1268-8ee04d9e')

# -- files/near-duplicate-name.yaml --

RULES['files/near-duplicate-name.yaml'] = (
Rule(name='near-duplicate-name',
    family='files',
    path=str(_FOLDER / 'files/near-duplicate-name.yaml'),
    summary='Two subjects or measures are spelt almost alike, as if one were a slip of the other.',
    why='Claims are compared where their subject and measure are the same. One letter too many and the two figures are never compared: the file passes because nothing was checked. Names that differ in their digits, or that are shorter than five letters, are left alone.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Are the two the same thing? Then spell them alike, or list one under `names:` as an alias of the other. If they are different things, nothing need be done.',
    since='0.1.0',
    shape='raised',
    raised_by='fact'),
'1951-0d261d3a')

# -- files/unknown-claim.yaml --

RULES['files/unknown-claim.yaml'] = (
Rule(name='unknown-claim',
    family='files',
    path=str(_FOLDER / 'files/unknown-claim.yaml'),
    summary='A formula, relation or order of events names a claim that does not exist.',
    why='The check that was meant is not made. It looks as if the figure had been tested against others, and it has been tested against nothing.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Name a claim of this file by its id, or one of another file as ref("article-id::claim").',
    since='0.1.0',
    shape='raised',
    raised_by='claim'),
'1688-bdd85841')

# -- ignores/expired-ignore.yaml --

RULES['ignores/expired-ignore.yaml'] = (
Rule(name='expired-ignore',
    family='ignores',
    path=str(_FOLDER / 'ignores/expired-ignore.yaml'),
    summary='A finding was accepted until a day that has passed.',
    why='An entry with `until:` is a promise to look again. After that day it no longer counts.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Look again: has the matter been settled? Then take the entry out; else give a new day and say why.',
    since='0.1.0',
    shape='raised',
    raised_by='waive'),
'1006-1a095190')

# -- ignores/ignore-without-reason.yaml --

RULES['ignores/ignore-without-reason.yaml'] = (
Rule(name='ignore-without-reason',
    family='ignores',
    path=str(_FOLDER / 'ignores/ignore-without-reason.yaml'),
    summary='An accepted finding has no reason.',
    why='Whoever signs the story off must see why a finding was accepted. Without a reason the entry does not count.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Why is it accepted? Add `reason:`.',
    since='0.1.0',
    shape='raised',
    raised_by='waive'),
'889-a38f4c9b')

# -- ignores/unknown-rule.yaml --

RULES['ignores/unknown-rule.yaml'] = (
Rule(name='unknown-rule',
    family='ignores',
    path=str(_FOLDER / 'ignores/unknown-rule.yaml'),
    summary='An entry of `ignore:` names a rule that does not exist.',
    why='It accepts nothing, although somebody thinks that it does.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which rule is meant? `claimlint rules` lists them.',
    since='0.1.0',
    shape='raised',
    raised_by='waive'),
'912-5ecd62c7')

# -- ignores/unused-ignore.yaml --

RULES['ignores/unused-ignore.yaml'] = (
Rule(name='unused-ignore',
    family='ignores',
    path=str(_FOLDER / 'ignores/unused-ignore.yaml'),
    summary='An entry of `ignore:` accepts nothing any more.',
    why='What it was about has been mended, or was misspelt. Left in, it would hide the same fault the next time.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Take the entry out.',
    since='0.1.0',
    shape='raised',
    raised_by='waive'),
'906-9dd98dbe')

# -- plausibility/addition-exceeds-stock.yaml --

def addition_exceeds_stock_variables_0_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_is_count(t3))) is False else False if (t2 := (None if (t4 := n['claim']) is None else claim_is_further(t4))) is False else None if t1 is None or t2 is None else True)


def addition_exceeds_stock_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_count(t1))


def addition_exceeds_stock_when(n, c):
    return (FALSE if (t3 := as_truth(strict(f_contains, [(None if (t1 := n['added']) is None else claim_measure(t1)), (None if (t2 := n['stock']) is None else claim_measure(t2))], c))) is FALSE else both(t3, (UNKNOWN if (t4 := (None if (t6 := (None if (t7 := n['stock']) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_low(c, t6))) is None else UNKNOWN if (t5 := number('0', c)) is None else relate('>', t4, t5, c))))


def addition_exceeds_stock_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := n['added']) is None else stated(claim_value(t5), t5, 'value', c))) is None else None if (t4 := number('2', c)) is None else multiply(t3, t4))) is None else None if (t2 := (None if (t6 := (None if (t8 := n['stock']) is None else stated(claim_value(t8), t8, 'value', c))) is None else None if (t7 := number('3', c)) is None else multiply(t6, t7))) is None else relate('<=', t1, t2, c))


def addition_exceeds_stock_message_parts_0(n, c):
    return (None if (t1 := n['added']) is None else claim_stated(t1))


def addition_exceeds_stock_message_parts_2(n, c):
    return (None if (t1 := n['added']) is None else claim_measure(t1))


def addition_exceeds_stock_message_parts_4(n, c):
    return (None if (t1 := n['added']) is None else claim_subject(t1))


def addition_exceeds_stock_message_parts_6(n, c):
    return (None if (t1 := n['stock']) is None else stated(claim_value(t1), t1, 'value', c))


def addition_exceeds_stock_message_parts_7(n, c):
    return strict(f_for_when, [n['added'], n['stock']], c)


def addition_exceeds_stock_message_parts_9(n, c):
    return (None if (t1 := (None if (t3 := n['added']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['stock']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t1, t2))


def addition_exceeds_stock_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['added']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def addition_exceeds_stock_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['stock']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def addition_exceeds_stock_working_2_parts_0(n, c):
    return (None if (t1 := n['added']) is None else stated(claim_value(t1), t1, 'value', c))


def addition_exceeds_stock_working_2_parts_2(n, c):
    return (None if (t1 := n['stock']) is None else stated(claim_value(t1), t1, 'value', c))


def addition_exceeds_stock_working_2_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['added']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['stock']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t1, t2))


def addition_exceeds_stock_help_template_parts_1(n, c):
    return (None if (t1 := n['added']) is None else claim_stated(t1))


def addition_exceeds_stock_help_template_parts_3(n, c):
    return (None if (t1 := n['stock']) is None else claim_measure(t1))


RULES['plausibility/addition-exceeds-stock.yaml'] = (
Rule(name='addition-exceeds-stock',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/addition-exceeds-stock.yaml'),
    summary='More is said to be added than there is.',
    why='"Another 16,000 supermarkets" in a country that has 8,000: a noun like another or further compares with what there is, and a digit too many shows there first.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is there a digit too many in {added.stated}, or does it count something else than {stock.measure}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='added', types=('amount',), absent=('rate', 'statistic',), only=Expression('claim.is_count and claim.is_further', Kind(name='bool'), addition_exceeds_stock_variables_0_only, frozenset((('claim', '',), ('claim', 'is_count',), ('claim', 'is_further',),)), False, frozenset((('claim', 'is_count',), ('claim', 'is_further',),)), frozenset())), Variable(name='stock', types=('amount',), absent=('rate', 'statistic',), only=Expression('claim.is_count', Kind(name='bool'), addition_exceeds_stock_variables_1_only, frozenset((('claim', '',), ('claim', 'is_count',),)), False, frozenset((('claim', 'is_count',),)), frozenset())),),
    links=(Link(left=('added', 'subject',), right=('stock', 'subject',)),),
    same=('where', 'breakdown', 'basis',),
    within='project',
    when=Expression('contains(added.measure, stock.measure) and low(stock.value) > 0', Kind(name='truth'), addition_exceeds_stock_when, frozenset((('added', '',), ('added', 'measure',), ('stock', '',), ('stock', 'measure',), ('stock', 'value',),)), True, frozenset((('added', 'measure',), ('stock', 'measure',), ('stock', 'value',),)), frozenset(('contains', 'low',))),
    require=Expression('added.value * 2 <= stock.value * 3', Kind(name='truth'), addition_exceeds_stock_require, frozenset((('added', '',), ('added', 'value',), ('stock', '',), ('stock', 'value',),)), True, frozenset((('added', 'value',), ('stock', 'value',),)), frozenset()),
    at=Target(name='added', field='value'),
    also=(Target(name='stock', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{added.stated} are to be added ({added.measure}), and {added.subject} has {stock.value}{for_when(added, stock)}: that is {added.value / stock.value} times as many', parts=(said('added.stated', addition_exceeds_stock_message_parts_0), ' are to be added (', said('added.measure', addition_exceeds_stock_message_parts_2), '), and ', said('added.subject', addition_exceeds_stock_message_parts_4), ' has ', said('stock.value', addition_exceeds_stock_message_parts_6), said('for_when(added, stock)', addition_exceeds_stock_message_parts_7), ': that is ', said('added.value / stock.value', addition_exceeds_stock_message_parts_9), ' times as many',)),
    working=(Template(text='{reading(added.value)}', parts=(said('reading(added.value)', addition_exceeds_stock_working_0_parts_0),)), Template(text='{reading(stock.value)}', parts=(said('reading(stock.value)', addition_exceeds_stock_working_1_parts_0),)), Template(text='{added.value} / {stock.value} = {added.value / stock.value}', parts=(said('added.value', addition_exceeds_stock_working_2_parts_0), ' / ', said('stock.value', addition_exceeds_stock_working_2_parts_2), ' = ', said('added.value / stock.value', addition_exceeds_stock_working_2_parts_4),)),),
    help_template=Template(text='Is there a digit too many in {added.stated}, or does it count something else than {stock.measure}?', parts=('Is there a digit too many in ', said('added.stated', addition_exceeds_stock_help_template_parts_1), ', or does it count something else than ', said('stock.measure', addition_exceeds_stock_help_template_parts_3), '?',))),
'3025-28bfb7b7')

# -- plausibility/lost-scale.yaml --

def lost_scale_when(n, c):
    return (False if (t1 := (None if (t5 := n['claim']) is None else claim_is_total(t5))) is False else False if (t2 := (None if (t6 := n['claim']) is None else claim_is_many(t6))) is False else False if (t3 := (None if (t7 := (None if (t8 := n['claim']) is None else claim_is_intensive(t8))) is None else not t7)) is False else False if (t4 := f_present(c, (None if (t9 := n['claim']) is None else stated(claim_sum_of_money(t9), t9, 'sum_of_money', c)))) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def lost_scale_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['claim']) is None else stated(claim_sum_of_money(t3), t3, 'sum_of_money', c))) is None else UNKNOWN if (t2 := number('0', c)) is None else relate('==', t1, t2, c))) is TRUE else either(t4, (UNKNOWN if (t5 := (None if (t7 := n['claim']) is None else stated(claim_sum_of_money(t7), t7, 'sum_of_money', c))) is None else UNKNOWN if (t6 := number('10000', c)) is None else relate('>=', t5, t6, c))))


def lost_scale_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def lost_scale_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def lost_scale_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def lost_scale_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def lost_scale_working_1_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def lost_scale_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['plausibility/lost-scale.yaml'] = (
Rule(name='lost-scale',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/lost-scale.yaml'),
    summary='A sum of money is too small for what is said to be spent, sold or owed.',
    why='The word million is lost more easily than any other: "companies will spend $800 on exploration". What an industry, a number of states or all the banks of a country spend, sell or owe is never a few thousand of any currency.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the word thousand, million or billion missing? If {claim.stated} is right, is it for each one of them?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount',), absent=('rate', 'statistic',)),),
    when=Expression('claim.is_total and claim.is_many and not claim.is_intensive and present(claim.sum_of_money)', Kind(name='bool'), lost_scale_when, frozenset((('claim', '',), ('claim', 'is_intensive',), ('claim', 'is_many',), ('claim', 'is_total',), ('claim', 'sum_of_money',),)), False, frozenset((('claim', 'is_intensive',), ('claim', 'is_many',), ('claim', 'is_total',), ('claim', 'sum_of_money', '?',),)), frozenset(('present',))),
    require=Expression('claim.sum_of_money == 0 or claim.sum_of_money >= 10000', Kind(name='truth'), lost_scale_require, frozenset((('claim', '',), ('claim', 'sum_of_money',),)), True, frozenset((('claim', 'sum_of_money',),)), frozenset()),
    at=Target(name='claim', field='value'),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'negative-amount',),
    message=Template(text='{claim.stated} is very little for {claim.measure} of {claim.subject}', parts=(said('claim.stated', lost_scale_message_parts_0), ' is very little for ', said('claim.measure', lost_scale_message_parts_2), ' of ', said('claim.subject', lost_scale_message_parts_4),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', lost_scale_working_0_parts_0),)), Template(text='as {claim.stated} is printed, it has no thousand, million or billion', parts=('as ', said('claim.stated', lost_scale_working_1_parts_1), ' is printed, it has no thousand, million or billion',)),),
    help_template=Template(text='Is the word thousand, million or billion missing? If {claim.stated} is right, is it for each one of them?', parts=('Is the word thousand, million or billion missing? If ', said('claim.stated', lost_scale_help_template_parts_1), ' is right, is it for each one of them?',))),
'2546-4fcab85a')

# -- plausibility/negative-amount.yaml --

def negative_amount_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['claim']) is None else claim_unit_kind(t6)), 'plain', True)) is False else False if (t2 := (None if (t7 := (None if (t8 := n['claim']) is None else claim_is_balance(t8))) is None else not t7)) is False else False if (t3 := (None if (t9 := (None if (t10 := n['claim']) is None else claim_rate(t10))) is None else not t9)) is False else False if (t4 := (None if (t11 := (None if (t12 := n['claim']) is None else claim_has_offset(t12))) is None else not t11)) is False else False if (t5 := (None if (t13 := (None if (t14 := n['claim']) is None else claim_is_difference(t14))) is None else not t13)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def negative_amount_require(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c))) is None else f_is_negative(c, t2))) is None else ~as_truth(t1))


def negative_amount_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def negative_amount_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


RULES['plausibility/negative-amount.yaml'] = (
Rule(name='negative-amount',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/negative-amount.yaml'),
    summary='An amount is below zero.',
    why='There are no negative tonnes or people. A minus is often a dash that was read as one, or a change that was entered as an amount. Temperatures are not meant, nor what is called a profit or a balance; another figure that may be below zero, such as a height, is marked `may_be_negative: true`.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the minus a dash, or is this a change (`change:`)? If it can be below zero, such as a loss, say so with `may_be_negative: true`.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('claim.unit_kind == "plain" and not claim.is_balance and not claim.rate and not claim.has_offset and not claim.is_difference', Kind(name='bool'), negative_amount_when, frozenset((('claim', '',), ('claim', 'has_offset',), ('claim', 'is_balance',), ('claim', 'is_difference',), ('claim', 'rate',), ('claim', 'unit_kind',),)), False, frozenset((('claim', 'has_offset',), ('claim', 'is_balance',), ('claim', 'is_difference',), ('claim', 'rate',), ('claim', 'unit_kind',),)), frozenset()),
    require=Expression('not is_negative(claim.value)', Kind(name='truth'), negative_amount_require, frozenset((('claim', '',), ('claim', 'value',),)), True, frozenset((('claim', 'value',),)), frozenset(('is_negative',))),
    at=Target(name='claim', field='value'),
    message=Template(text='{claim.stated} ({claim.called}) is below zero', parts=(said('claim.stated', negative_amount_message_parts_0), ' (', said('claim.called', negative_amount_message_parts_2), ') is below zero',)),
    help_template=Template(text='Is the minus a dash, or is this a change (`change:`)? If it can be below zero, such as a loss, say so with `may_be_negative: true`.', parts=('Is the minus a dash, or is this a change (`change:`)? If it can be below zero, such as a loss, say so with `may_be_negative: true`.',))),
'2294-7ef538d0')

# -- plausibility/out-of-bounds.yaml --

def out_of_bounds_when(n, c):
    return (True if (t1 := f_present(c, (None if (t3 := n['claim']) is None else stated(claim_bounds(t3), t3, 'bounds', c)))) is True else True if (t2 := (None if (t4 := n['claim']) is None else claim_has_offset(t4))) is True else None if t1 is None or t2 is None else False)


def out_of_bounds_require(n, c):
    return (FALSE if (t5 := (TRUE if (t2 := as_truth(f_missing(c, (None if (t1 := n['claim']) is None else stated(claim_bounds(t1), t1, 'bounds', c))))) is TRUE else either(t2, as_truth(strict(f_overlap, [(None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c)), (None if (t4 := n['claim']) is None else stated(claim_bounds(t4), t4, 'bounds', c))], c))))) is FALSE else both(t5, (TRUE if (t8 := (UNKNOWN if (t6 := (None if (t7 := n['claim']) is None else claim_has_offset(t7))) is None else FALSE if t6 else TRUE)) is TRUE else either(t8, (UNKNOWN if (t9 := (None if (t11 := n['claim']) is None else stated(claim_value(t11), t11, 'value', c))) is None else UNKNOWN if (t10 := quantity('0 kelvin', c)) is None else relate('>=', t9, t10, c))))))


def out_of_bounds_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def out_of_bounds_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def out_of_bounds_working_1_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def out_of_bounds_working_1_parts_2(n, c):
    return strict(f_between, [(None if (t1 := n['claim']) is None else stated(claim_bounds(t1), t1, 'bounds', c)), (None if (t2 := n['claim']) is None else stated(claim_bounds(t2), t2, 'bounds', c))], c)


def out_of_bounds_working_2_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_bounds_reason(t1))


def out_of_bounds_forms_0_when(n, c):
    return (False if (t1 := (None if (t4 := (None if (t5 := n['claim']) is None else stated(claim_value(t5), t5, 'value', c))) is None else f_is_percent(c, t4))) is False else False if (t2 := (None if (t6 := (None if (t7 := n['claim']) is None else claim_is_balance(t7))) is None else not t6)) is False else False if (t3 := (None if (t8 := (None if (t9 := n['claim']) is None else claim_fell_below_zero(t9))) is None else not t8)) is False else None if t1 is None or t2 is None or t3 is None else True)


def out_of_bounds_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := quantity('-100 %', c)) is None else relate('>=', t1, t2, c))


def out_of_bounds_forms_0_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_rise(c, t1))


def out_of_bounds_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def out_of_bounds_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def out_of_bounds_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


RULES['plausibility/out-of-bounds.yaml'] = (
Rule(name='out-of-bounds',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/out-of-bounds.yaml'),
    summary='A figure lies outside what its measure can be.',
    why='Of common measures it is known how large they can be: no week has 170 hours, no sea is 12 km deep. These bounds come with the program, wide enough for every record (see the guide). A newsroom notes others under `bounds` in the settings: a town of the country has at most so many people. No temperature lies below absolute zero.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is the figure, its unit or its scale word wrong? If it is right, widen its range under `bounds` in the settings.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount', 'share',)),),
    when=Expression('present(claim.bounds) or claim.has_offset', Kind(name='bool'), out_of_bounds_when, frozenset((('claim', '',), ('claim', 'bounds',), ('claim', 'has_offset',),)), False, frozenset((('claim', 'bounds', '?',), ('claim', 'has_offset',),)), frozenset(('present',))),
    require=Expression('(missing(claim.bounds) or overlap(claim.value, claim.bounds)) and (not claim.has_offset or claim.value >= "0 kelvin")', Kind(name='truth'), out_of_bounds_require, frozenset((('claim', '',), ('claim', 'bounds',), ('claim', 'has_offset',), ('claim', 'value',),)), True, frozenset((('claim', 'bounds',), ('claim', 'bounds', '?',), ('claim', 'has_offset',), ('claim', 'value',),)), frozenset(('missing', 'overlap',))),
    at=Target(name='claim', field='value'),
    yields_to=('scale-slip', 'share-out-of-range', 'negative-amount',),
    message=Template(text='{claim.stated_as} cannot be right', parts=(said('claim.stated_as', out_of_bounds_message_parts_0), ' cannot be right',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', out_of_bounds_working_0_parts_0),)), Template(text='{claim.measure} can be {between(claim.bounds, claim.bounds)}', parts=(said('claim.measure', out_of_bounds_working_1_parts_0), ' can be ', said('between(claim.bounds, claim.bounds)', out_of_bounds_working_1_parts_2),)), Template(text='{claim.bounds_reason}', parts=(said('claim.bounds_reason', out_of_bounds_working_2_parts_0),)),),
    help_template=Template(text='Is the figure, its unit or its scale word wrong? If it is right, widen its range under `bounds` in the settings.', parts=('Is the figure, its unit or its scale word wrong? If it is right, widen its range under `bounds` in the settings.',)),
    forms=(Rule(name='out-of-bounds',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/out-of-bounds.yaml'),
    summary='A figure lies outside what its measure can be.',
    why='Of common measures it is known how large they can be: no week has 170 hours, no sea is 12 km deep. These bounds come with the program, wide enough for every record (see the guide). A newsroom notes others under `bounds` in the settings: a town of the country has at most so many people. No temperature lies below absolute zero.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is it a fall to a fraction, or of another base? If {claim.measure} can be below zero, such as a profit, say so with `may_be_negative: true`.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('change',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('is_percent(claim.value) and not claim.is_balance and not claim.fell_below_zero', Kind(name='bool'), out_of_bounds_forms_0_when, frozenset((('claim', '',), ('claim', 'fell_below_zero',), ('claim', 'is_balance',), ('claim', 'value',),)), False, frozenset((('claim', 'fell_below_zero',), ('claim', 'is_balance',), ('claim', 'value',),)), frozenset(('is_percent',))),
    require=Expression('claim.value >= "-100 %"', Kind(name='truth'), out_of_bounds_forms_0_require, frozenset((('claim', '',), ('claim', 'value',),)), True, frozenset((('claim', 'value',),)), frozenset()),
    at=Target(name='claim', field='value'),
    yields_to=('scale-slip', 'share-out-of-range', 'negative-amount',),
    message=Template(text='{rise(claim.value)} ({claim.called}): nothing falls by more than 100 %, unless it can be below zero', parts=(said('rise(claim.value)', out_of_bounds_forms_0_message_parts_0), ' (', said('claim.called', out_of_bounds_forms_0_message_parts_2), '): nothing falls by more than 100 %, unless it can be below zero',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', out_of_bounds_forms_0_working_0_parts_0),)),),
    help_template=Template(text='Is it a fall to a fraction, or of another base? If {claim.measure} can be below zero, such as a profit, say so with `may_be_negative: true`.', parts=('Is it a fall to a fraction, or of another base? If ', said('claim.measure', out_of_bounds_forms_0_help_template_parts_1), ' can be below zero, such as a profit, say so with `may_be_negative: true`.',))),)),
'5086-e5799407')

# -- plausibility/revenue-mismatch.yaml --

def revenue_mismatch_variables_0_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_role(t1)), 'revenue', True)


def revenue_mismatch_variables_1_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_role(t1)), 'volume', True)


def revenue_mismatch_variables_2_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_role(t1)), 'price', True)


def revenue_mismatch_require(n, c):
    return (None if (t1 := (None if (t3 := n['revenue']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := (None if (t6 := n['volume']) is None else stated(claim_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t7 := n['price']) is None else stated(claim_value(t7), t7, 'value', c))) is None else multiply(t4, t5))) is None else relate('==', t1, t2, c))


def revenue_mismatch_possible(n, c):
    return True


def revenue_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['volume']) is None else stated(claim_value(t1), t1, 'value', c))


def revenue_mismatch_message_parts_2(n, c):
    return (None if (t1 := n['price']) is None else stated(claim_value(t1), t1, 'value', c))


def revenue_mismatch_message_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['volume']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['price']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def revenue_mismatch_message_parts_6(n, c):
    return (None if (t1 := n['revenue']) is None else stated(claim_value(t1), t1, 'value', c))


def revenue_mismatch_message_parts_8(n, c):
    return (None if (t1 := n['revenue']) is None else claim_called(t1))


def revenue_mismatch_working_0_parts_0(n, c):
    return (None if (t1 := n['volume']) is None else stated(claim_value(t1), t1, 'value', c))


def revenue_mismatch_working_0_parts_2(n, c):
    return (None if (t1 := n['price']) is None else stated(claim_value(t1), t1, 'value', c))


def revenue_mismatch_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['volume']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['price']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def revenue_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['revenue']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def revenue_mismatch_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['revenue']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := (None if (t4 := n['volume']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['price']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))], c)


RULES['plausibility/revenue-mismatch.yaml'] = (
Rule(name='revenue-mismatch',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/revenue-mismatch.yaml'),
    summary='A revenue is not its volume times its price.',
    why='Where the article gives revenue, volume and price of one thing, they multiply out, or nearly: rebates and stocks can explain a difference, so the finding is possible and no more.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the revenue, the volume or the price? Was everything sold at that price?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='revenue', types=('amount',), present=('role',), only=Expression('claim.role == "revenue"', Kind(name='bool'), revenue_mismatch_variables_0_only, frozenset((('claim', '',), ('claim', 'role',),)), False, frozenset((('claim', 'role',),)), frozenset())), Variable(name='volume', types=('amount',), present=('role',), only=Expression('claim.role == "volume"', Kind(name='bool'), revenue_mismatch_variables_1_only, frozenset((('claim', '',), ('claim', 'role',),)), False, frozenset((('claim', 'role',),)), frozenset())), Variable(name='price', types=('amount',), present=('role',), only=Expression('claim.role == "price"', Kind(name='bool'), revenue_mismatch_variables_2_only, frozenset((('claim', '',), ('claim', 'role',),)), False, frozenset((('claim', 'role',),)), frozenset())),),
    links=(Link(left=('revenue', 'subject',), right=('volume', 'subject',)), Link(left=('revenue', 'subject',), right=('price', 'subject',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    require=Expression('revenue.value == volume.value * price.value', Kind(name='truth'), revenue_mismatch_require, frozenset((('price', '',), ('price', 'value',), ('revenue', '',), ('revenue', 'value',), ('volume', '',), ('volume', 'value',),)), False, frozenset((('price', 'value',), ('revenue', 'value',), ('volume', 'value',),)), frozenset()),
    possible=Expression('True', Kind(name='bool'), revenue_mismatch_possible, frozenset(), False, frozenset(), frozenset()),
    because=Template(text='rebates and stocks can explain a difference', parts=('rebates and stocks can explain a difference',)),
    at=Target(name='revenue', field='value'),
    also=(Target(name='volume', field='value'), Target(name='price', field='value'),),
    yields_to=('scale-slip', 'agreement', 'equals-mismatch', 'disagrees-with-source',),
    message=Template(text='{volume.value} at {price.value} comes to {volume.value * price.value}, not to {revenue.value} ({revenue.called})', parts=(said('volume.value', revenue_mismatch_message_parts_0), ' at ', said('price.value', revenue_mismatch_message_parts_2), ' comes to ', said('volume.value * price.value', revenue_mismatch_message_parts_4), ', not to ', said('revenue.value', revenue_mismatch_message_parts_6), ' (', said('revenue.called', revenue_mismatch_message_parts_8), ')',)),
    working=(Template(text='{volume.value} × {price.value} = {volume.value * price.value}', parts=(said('volume.value', revenue_mismatch_working_0_parts_0), ' × ', said('price.value', revenue_mismatch_working_0_parts_2), ' = ', said('volume.value * price.value', revenue_mismatch_working_0_parts_4),)), Template(text='{reading(revenue.value)}', parts=(said('reading(revenue.value)', revenue_mismatch_working_1_parts_0),)), Template(text='likely slip: {slip(revenue.value, volume.value * price.value)}', parts=('likely slip: ', said('slip(revenue.value, volume.value * price.value)', revenue_mismatch_working_2_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: the revenue, the volume or the price? Was everything sold at that price?', parts=('Which of the three is wrong: the revenue, the volume or the price? Was everything sold at that price?',))),
'2855-be7c1db4')

# -- plausibility/scale-out-of-line.yaml --

def scale_out_of_line_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_further(t1))


def scale_out_of_line_when(n, c):
    return (False if (t1 := strict(f_same_unit, [(None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c)), (None if (t4 := n['other']) is None else stated(claim_value(t4), t4, 'value', c))], c)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['claim']) is None else claim_is_intensive(t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def scale_out_of_line_let_scale_1(n, c):
    return strict(f_off_by_scale, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c)), number('5', c)], c)


def scale_out_of_line_require(n, c):
    return f_missing(c, n['scale'])


def scale_out_of_line_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_out_of_line_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_out_of_line_message_parts_4(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_out_of_line_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else claim_subject(t1))


def scale_out_of_line_message_parts_8(n, c):
    return n['scale']


def scale_out_of_line_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_out_of_line_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_out_of_line_help_template_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_out_of_line_help_template_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def scale_out_of_line_forms_0_variables_0_only(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['claim']) is None else claim_is_balance(t4))) is None else not t3)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['claim']) is None else claim_is_count(t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def scale_out_of_line_forms_0_variables_1_only(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['claim']) is None else claim_is_balance(t4))) is None else not t3)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['claim']) is None else claim_is_count(t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def scale_out_of_line_forms_0_when(n, c):
    return (FALSE if (t7 := as_truth((None if ((t1 := (None if (t3 := (None if (t4 := n['claim']) is None else claim_period(t4))) is None else f_starts(c, t3))) is None) | ((t2 := (None if (t5 := (None if (t6 := n['other']) is None else claim_period(t6))) is None else f_ends(c, t5))) is None) else t1 > t2))) is FALSE else FALSE if (t12 := both(t7, (UNKNOWN if (t8 := strict(f_years, [(None if (t10 := n['other']) is None else claim_period(t10)), (None if (t11 := n['claim']) is None else claim_period(t11))], c)) is None else UNKNOWN if (t9 := number('10', c)) is None else relate('<=', t8, t9, c)))) is FALSE else both(t12, (UNKNOWN if (t13 := (None if (t14 := n['claim']) is None else claim_is_intensive(t14))) is None else FALSE if t13 else TRUE)))


def scale_out_of_line_forms_0_let_scale_1(n, c):
    return strict(f_off_by_scale, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c)), number('3', c)], c)


def scale_out_of_line_forms_0_require(n, c):
    return f_missing(c, n['scale'])


def scale_out_of_line_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def scale_out_of_line_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def scale_out_of_line_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['other']) is None else claim_with_period(t1))


def scale_out_of_line_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['claim']) is None else claim_with_period(t1))


def scale_out_of_line_forms_0_message_parts_8(n, c):
    return n['scale']


def scale_out_of_line_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_out_of_line_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def scale_out_of_line_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_stated(t1))


def scale_out_of_line_forms_0_help_template_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['plausibility/scale-out-of-line.yaml'] = (
Rule(name='scale-out-of-line',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/scale-out-of-line.yaml'),
    summary='Two figures would be of one size if one of them did not have another scale word.',
    why='Million and billion change places in the writing. Where the article adds "a further 141 million" to 250 billion, or lets a turnover go from 3.1 million to 3.3 billion in a year, the numbers fit one another and their scale words do not. Whether two figures are such a pair is always yes or no, however they were rounded: there is no case in which it cannot be told.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Thousand, million or billion? Look both figures up: {other.stated} and {claim.stated}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount',), absent=('rate', 'statistic',), only=Expression('claim.is_further', Kind(name='bool'), scale_out_of_line_variables_0_only, frozenset((('claim', '',), ('claim', 'is_further',),)), False, frozenset((('claim', 'is_further',),)), frozenset())), Variable(name='other', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('claim', 'measure',), right=('other', 'measure',)), Link(left=('claim', 'subject',), right=('other', 'subject',), differs=True),),
    same=('where', 'basis', 'period',),
    when=Expression('same_unit(claim.value, other.value) and not claim.is_intensive', Kind(name='bool'), scale_out_of_line_when, frozenset((('claim', '',), ('claim', 'is_intensive',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'is_intensive',), ('claim', 'value',), ('other', 'value',),)), frozenset(('same_unit',))),
    let=(('scale', Expression('off_by_scale(claim.value, other.value, 5)', Kind(name='text'), scale_out_of_line_let_scale_1, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('off_by_scale',))),),),
    require=Expression('missing(scale)', Kind(name='bool'), scale_out_of_line_require, frozenset((('scale', '',),)), False, frozenset((('scale', '?',),)), frozenset(('missing',))),
    at=Target(name='other', field='value'),
    also=(Target(name='claim', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'lost-scale', 'parts-exceed-whole', 'part-exceeds-whole', 'parts-differ-from-whole', 'equals-mismatch', 'relation-violated',),
    message=Template(text='{claim.stated} ({claim.subject}) is added to {other.stated} ({other.subject}), which is larger by {scale}: without the scale words the two would be of one size', parts=(said('claim.stated', scale_out_of_line_message_parts_0), ' (', said('claim.subject', scale_out_of_line_message_parts_2), ') is added to ', said('other.stated', scale_out_of_line_message_parts_4), ' (', said('other.subject', scale_out_of_line_message_parts_6), '), which is larger by ', said('scale', scale_out_of_line_message_parts_8), ': without the scale words the two would be of one size',)),
    working=(Template(text='{reading(other.value)}', parts=(said('reading(other.value)', scale_out_of_line_working_0_parts_0),)), Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_out_of_line_working_1_parts_0),)), Template(text='what is added disappears in the rounding of what it is added to', parts=('what is added disappears in the rounding of what it is added to',)),),
    help_template=Template(text='Thousand, million or billion? Look both figures up: {other.stated} and {claim.stated}.', parts=('Thousand, million or billion? Look both figures up: ', said('other.stated', scale_out_of_line_help_template_parts_1), ' and ', said('claim.stated', scale_out_of_line_help_template_parts_3), '.',)),
    forms=(Rule(name='scale-out-of-line',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/scale-out-of-line.yaml'),
    summary='Two figures would be of one size if one of them did not have another scale word.',
    why='Million and billion change places in the writing. Where the article adds "a further 141 million" to 250 billion, or lets a turnover go from 3.1 million to 3.3 billion in a year, the numbers fit one another and their scale words do not. Whether two figures are such a pair is always yes or no, however they were rounded: there is no case in which it cannot be told.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Thousand, million or billion? One of {other.stated} and {claim.stated} is off by that much, or the article has to say what made it grow or fall so.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount',), present=('period',), absent=('rate', 'statistic',), only=Expression('not claim.is_balance and not claim.is_count', Kind(name='bool'), scale_out_of_line_forms_0_variables_0_only, frozenset((('claim', '',), ('claim', 'is_balance',), ('claim', 'is_count',),)), False, frozenset((('claim', 'is_balance',), ('claim', 'is_count',),)), frozenset())), Variable(name='other', types=('amount',), present=('period',), absent=('rate', 'statistic',), only=Expression('not claim.is_balance and not claim.is_count', Kind(name='bool'), scale_out_of_line_forms_0_variables_1_only, frozenset((('claim', '',), ('claim', 'is_balance',), ('claim', 'is_count',),)), False, frozenset((('claim', 'is_balance',), ('claim', 'is_count',),)), frozenset())),),
    links=(Link(left=('claim', 'subject',), right=('other', 'subject',)), Link(left=('claim', 'measure',), right=('other', 'measure',)),),
    same=('where', 'breakdown', 'basis',),
    when=Expression('starts(claim.period) > ends(other.period) and years(other.period, claim.period) <= 10 and not claim.is_intensive', Kind(name='truth'), scale_out_of_line_forms_0_when, frozenset((('claim', '',), ('claim', 'is_intensive',), ('claim', 'period',), ('other', '',), ('other', 'period',),)), True, frozenset((('claim', 'is_intensive',), ('claim', 'period',), ('other', 'period',),)), frozenset(('ends', 'starts', 'years',))),
    let=(('scale', Expression('off_by_scale(claim.value, other.value, 3)', Kind(name='text'), scale_out_of_line_forms_0_let_scale_1, frozenset((('claim', '',), ('claim', 'value',), ('other', '',), ('other', 'value',),)), False, frozenset((('claim', 'value',), ('other', 'value',),)), frozenset(('off_by_scale',))),),),
    require=Expression('missing(scale)', Kind(name='bool'), scale_out_of_line_forms_0_require, frozenset((('scale', '',),)), False, frozenset((('scale', '?',),)), frozenset(('missing',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'lost-scale', 'parts-exceed-whole', 'part-exceeds-whole', 'parts-differ-from-whole', 'equals-mismatch', 'relation-violated',),
    message=Template(text='{claim.measure} of {claim.subject}: {other.with_period} and {claim.with_period}; without the scale words the two would be of one size, and they differ by {scale}', parts=(said('claim.measure', scale_out_of_line_forms_0_message_parts_0), ' of ', said('claim.subject', scale_out_of_line_forms_0_message_parts_2), ': ', said('other.with_period', scale_out_of_line_forms_0_message_parts_4), ' and ', said('claim.with_period', scale_out_of_line_forms_0_message_parts_6), '; without the scale words the two would be of one size, and they differ by ', said('scale', scale_out_of_line_forms_0_message_parts_8),)),
    working=(Template(text='{reading(other.value)}', parts=(said('reading(other.value)', scale_out_of_line_forms_0_working_0_parts_0),)), Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', scale_out_of_line_forms_0_working_1_parts_0),)),),
    help_template=Template(text='Thousand, million or billion? One of {other.stated} and {claim.stated} is off by that much, or the article has to say what made it grow or fall so.', parts=('Thousand, million or billion? One of ', said('other.stated', scale_out_of_line_forms_0_help_template_parts_1), ' and ', said('claim.stated', scale_out_of_line_forms_0_help_template_parts_3), ' is off by that much, or the article has to say what made it grow or fall so.',))),)),
'4987-162e141a')

# -- plausibility/unreconciled-revenue.yaml --

def unreconciled_revenue_when(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_role(t1)), 'revenue', True)


def unreconciled_revenue_require(n, c):
    return (True if (t1 := member('volume', each(claim_role, (None if (t3 := n['claim']) is None else claim_peers(t3)), 'role', c))) is True else True if (t2 := member('price', each(claim_role, (None if (t4 := n['claim']) is None else claim_peers(t4)), 'role', c))) is True else None if t1 is None or t2 is None else False)


def unreconciled_revenue_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def unreconciled_revenue_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


RULES['plausibility/unreconciled-revenue.yaml'] = (
Rule(name='unreconciled-revenue',
    family='plausibility',
    path=str(_FOLDER / 'plausibility/unreconciled-revenue.yaml'),
    summary='There is nothing to check a revenue against.',
    why='Revenue is volume times price. With neither of the two in the article, a revenue can be wrong by a factor of a thousand and nobody sees it.',
    severity=Severity.NOTE,
    severity_key=Severity.WARNING,
    help='How much was sold, and at what price? With one of the two the revenue can be checked.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', present=('role',), absent=('equals',)),),
    when=Expression('claim.role == "revenue"', Kind(name='bool'), unreconciled_revenue_when, frozenset((('claim', '',), ('claim', 'role',),)), False, frozenset((('claim', 'role',),)), frozenset()),
    require=Expression("'volume' in claim.peers.role or 'price' in claim.peers.role", Kind(name='bool'), unreconciled_revenue_require, frozenset((('claim', '',), ('claim', 'peers',),)), False, frozenset((('claim', 'peers', 'role',),)), frozenset()),
    at=Target(name='claim', field='value'),
    lacks='check',
    message=Template(text='{claim.stated_as}: no claim has a volume or a price of {claim.subject} to check it with', parts=(said('claim.stated_as', unreconciled_revenue_message_parts_0), ': no claim has a volume or a price of ', said('claim.subject', unreconciled_revenue_message_parts_2), ' to check it with',)),
    help_template=Template(text='How much was sold, and at what price? With one of the two the revenue can be checked.', parts=('How much was sold, and at what price? With one of the two the revenue can be checked.',))),
'1808-5a14f981')

# -- precision/bounds-reversed.yaml --

RULES['precision/bounds-reversed.yaml'] = (
Rule(name='bounds-reversed',
    family='precision',
    path=str(_FOLDER / 'precision/bounds-reversed.yaml'),
    summary='The ends of a range are the wrong way round.',
    why='A range from 26 to 25 holds nothing. The two ends were swapped, or one of them is wrong.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is the lower end? Write it first, such as 25..26.5.',
    since='0.1.0',
    shape='raised',
    raised_by='quantity'),
'1037-3f0ac5b7')

# -- precision/equals-too-precise.yaml --

def equals_too_precise_when(n, c):
    return (FALSE if (t2 := as_truth(equal((None if (t1 := n['claim']) is None else claim_hedge(t1)), '', True))) is FALSE else FALSE if (t4 := both(t2, as_truth(f_present(c, (None if (t3 := n['claim']) is None else worked_out(claim_equals(t3), n, c)))))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := member('±', each(claim_hedge, (None if (t6 := n['claim']) is None else worked_out(claim_inputs(t6), n, c)), 'hedge', c))) is None else FALSE if t5 else TRUE))) is FALSE else both(t7, (TRUE if (t11 := (UNKNOWN if (t8 := (None if (t10 := n['claim']) is None else stated(claim_digits(t10), t10, 'digits', c))) is None else UNKNOWN if (t9 := number('2', c)) is None else relate('>', t8, t9, c))) is TRUE else either(t11, as_truth(f_missing(c, (None if (t12 := (None if (t13 := n['claim']) is None else stated(claim_value(t13), t13, 'value', c))) is None else f_last_digit(c, t12))))))))


def equals_too_precise_let_from_exact_1(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else worked_out(claim_equals_exactly(t2), n, c))) is None else f_width(c, t1))


def equals_too_precise_require(n, c):
    return (TRUE if (t16 := as_truth((None if (t1 := f_present(c, (None if (t14 := (None if (t15 := n['claim']) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_last_digit(c, t14)))) is None else (None if (t2 := (None if (t4 := (None if (t6 := (None if (t7 := n['claim']) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_last_digit(c, t6))) is None else None if (t5 := number('10', c)) is None else multiply(t4, t5))) is None else None if (t3 := (None if (t8 := (None if (t9 := n['claim']) is None else worked_out(claim_equals(t9), n, c))) is None else f_width(c, t8))) is None else relate('>=', t2, t3, c)) if t1 else (None if (t10 := (None if (t12 := (None if (t13 := n['claim']) is None else worked_out(claim_equals(t13), n, c))) is None else f_width(c, t12))) is None else None if (t11 := number('10', c)) is None else relate('<=', t10, t11, c))))) is TRUE else either(t16, (FALSE if (t18 := as_truth(f_present(c, (None if (t17 := n['claim']) is None else worked_out(claim_equals_exactly(t17), n, c))))) is FALSE else FALSE if (t21 := both(t18, as_truth(strict(f_overlap, [(None if (t19 := n['claim']) is None else stated(claim_value(t19), t19, 'value', c)), (None if (t20 := n['claim']) is None else worked_out(claim_equals_exactly(t20), n, c))], c)))) is FALSE else both(t21, as_truth((None if (t22 := f_present(c, (None if (t31 := (None if (t32 := n['claim']) is None else stated(claim_value(t32), t32, 'value', c))) is None else f_last_digit(c, t31)))) is None else (None if (t23 := (None if (t25 := (None if (t27 := (None if (t28 := n['claim']) is None else stated(claim_value(t28), t28, 'value', c))) is None else f_last_digit(c, t27))) is None else None if (t26 := number('10', c)) is None else multiply(t25, t26))) is None else None if (t24 := lifted(n['from_exact'], c)) is None else relate('>=', t23, t24, c)) if t22 else (None if (t29 := lifted(n['from_exact'], c)) is None else None if (t30 := number('10', c)) is None else relate('<=', t29, t30, c))))))))


def equals_too_precise_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def equals_too_precise_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_equals(t1), n, c))


def equals_too_precise_working_0_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_formula_in_words(t1), n, c))


def equals_too_precise_working_0_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else worked_out(claim_equals(t1), n, c))


RULES['precision/equals-too-precise.yaml'] = (
Rule(name='equals-too-precise',
    family='precision',
    path=str(_FOLDER / 'precision/equals-too-precise.yaml'),
    summary='A figure is printed more exactly than it can be worked out.',
    why='22 % of about 500 is somewhere between 100 and 120. To print 113 is to claim knowledge that the figures do not hold. It is told where the last printed digit is ten times finer than what the formula leaves open. Zeros that close a figure may be exact, and so may what a scale word leaves out: 5,000, 1,800 and 650 jobs are 7,450, and 1.2 million and 350,000 are 1.55 million. Of figures with a margin (73.0 ± 1.0) the central values are subtracted in print, too, and one or two digits are a round figure.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Round the figure, or print it as “about”: how exactly are the figures known from which it is worked out?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', present=('equals',), absent=('precision',)),),
    when=Expression('claim.hedge == "" and present(claim.equals) and not ("±" in claim.inputs.hedge) and (claim.digits > 2 or missing(last_digit(claim.value)))', Kind(name='truth'), equals_too_precise_when, frozenset((('claim', '',), ('claim', 'digits',), ('claim', 'equals',), ('claim', 'hedge',), ('claim', 'inputs',), ('claim', 'value',),)), True, frozenset((('claim', 'digits',), ('claim', 'equals', '?',), ('claim', 'hedge',), ('claim', 'inputs', 'hedge',), ('claim', 'value',),)), frozenset(('last_digit', 'missing', 'present',))),
    let=(('from_exact', Expression('width(claim.equals_exactly)', Kind(name='quantity'), equals_too_precise_let_from_exact_1, frozenset((('claim', '',), ('claim', 'equals_exactly',),)), False, frozenset((('claim', 'equals_exactly',),)), frozenset(('width',))),),),
    require=Expression('(last_digit(claim.value) * 10 >= width(claim.equals) if present(last_digit(claim.value)) else width(claim.equals) <= 10) or (present(claim.equals_exactly) and overlap(claim.value, claim.equals_exactly) and (last_digit(claim.value) * 10 >= from_exact if present(last_digit(claim.value)) else from_exact <= 10))', Kind(name='truth'), equals_too_precise_require, frozenset((('claim', '',), ('claim', 'equals',), ('claim', 'equals_exactly',), ('claim', 'value',), ('from_exact', '',),)), True, frozenset((('claim', 'equals',), ('claim', 'equals_exactly',), ('claim', 'equals_exactly', '?',), ('claim', 'value',), ('from_exact',),)), frozenset(('last_digit', 'overlap', 'present', 'width',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='claim', field='equals'),),
    yields_to=('equals-mismatch', 'scale-slip', 'agreement',),
    message=Template(text='{claim.stated} is worked out from figures that leave it anywhere from {claim.equals}', parts=(said('claim.stated', equals_too_precise_message_parts_0), ' is worked out from figures that leave it anywhere from ', said('claim.equals', equals_too_precise_message_parts_2),)),
    working=(Template(text='{claim.formula_in_words} = {claim.equals}', parts=(said('claim.formula_in_words', equals_too_precise_working_0_parts_0), ' = ', said('claim.equals', equals_too_precise_working_0_parts_2),)),),
    help_template=Template(text='Round the figure, or print it as “about”: how exactly are the figures known from which it is worked out?', parts=('Round the figure, or print it as “about”: how exactly are the figures known from which it is worked out?',))),
'4624-d4e32eae')

# -- precision/false-precision.yaml --

def false_precision_when(n, c):
    return strict(f_one_of, [(None if (t1 := n['claim']) is None else claim_hedge(t1)), '~', 'almost'], c)


def false_precision_require(n, c):
    return (None if (t1 := (None if (t3 := n['claim']) is None else stated(claim_digits(t3), t3, 'digits', c))) is None else None if (t2 := (None if (t4 := n['settings']) is None else stated(settings_approximate_digits(t4), t4, 'approximate_digits', c))) is None else relate('<', t1, t2, c))


def false_precision_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def false_precision_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_digits(t1), t1, 'digits', c))


RULES['precision/false-precision.yaml'] = (
Rule(name='false-precision',
    family='precision',
    path=str(_FOLDER / 'precision/false-precision.yaml'),
    summary='A figure is given as approximate, and yet to four digits or more.',
    why='"About 252.7 million" says two things: that the figure is not known, and that it is known to one part in a thousand. Zeros at the end of a whole number do not count as digits.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share', 'amount', 'change', 'ratio',)),),
    when=Expression('one_of(claim.hedge, "~", "almost")', Kind(name='bool'), false_precision_when, frozenset((('claim', '',), ('claim', 'hedge',),)), False, frozenset((('claim', 'hedge',),)), frozenset(('one_of',))),
    require=Expression('claim.digits < settings.approximate_digits', Kind(name='truth'), false_precision_require, frozenset((('claim', '',), ('claim', 'digits',), ('settings', '',), ('settings', 'approximate_digits',),)), True, frozenset((('claim', 'digits',), ('settings', 'approximate_digits',),)), frozenset()),
    at=Target(name='claim', field='value'),
    lacks='digits',
    message=Template(text='{claim.stated_as} is approximate, and yet has {claim.digits} digits', parts=(said('claim.stated_as', false_precision_message_parts_0), ' is approximate, and yet has ', said('claim.digits', false_precision_message_parts_2), ' digits',)),
    help_template=Template(text='Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?', parts=('Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?',))),
'2545-8c6da0fd')

# -- precision/margin-of-error-mismatch.yaml --

def margin_of_error_mismatch_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['claim']) is None else stated(claim_margin(t4), t4, 'margin', c))) is None else f_points(c, t3))) is None else None if (t2 := strict(f_margin_of_error, [(None if (t5 := n['claim']) is None else stated(claim_value(t5), t5, 'value', c)), (None if (t6 := n['claim']) is None else stated(claim_n(t6), t6, 'n', c))], c)) is None else relate('>=', t1, t2, c))


def margin_of_error_mismatch_message_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_n(t1), t1, 'n', c))


def margin_of_error_mismatch_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def margin_of_error_mismatch_message_parts_5(n, c):
    return strict(f_at_least, [strict(f_margin_of_error, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_n(t2), t2, 'n', c))], c), (None if (t3 := n['claim']) is None else stated(claim_margin(t3), t3, 'margin', c))], c)


def margin_of_error_mismatch_message_parts_7(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_margin(t1), t1, 'margin', c))


def margin_of_error_mismatch_working_0_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def margin_of_error_mismatch_working_0_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_n(t1), t1, 'n', c))


def margin_of_error_mismatch_working_0_parts_5(n, c):
    return (None if (t1 := strict(f_margin_of_error, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), (None if (t3 := n['claim']) is None else stated(claim_n(t3), t3, 'n', c))], c)) is None else f_at_least(c, t1))


def margin_of_error_mismatch_working_1_parts_1(n, c):
    return (None if (t1 := strict(f_margin_of_error, [quantity('50 %', c), (None if (t2 := n['claim']) is None else stated(claim_n(t2), t2, 'n', c))], c)) is None else f_at_least(c, t1))


RULES['precision/margin-of-error-mismatch.yaml'] = (
Rule(name='margin-of-error-mismatch',
    family='precision',
    path=str(_FOLDER / 'precision/margin-of-error-mismatch.yaml'),
    summary='A margin of error is smaller than chance alone makes it.',
    why='A simple random sample of n has, at 95 %, a margin of 1.96 × √(p(1 − p)/n); weighting and clustering make it larger. A smaller one is a slip, holds at a lower level of confidence, or was worked out for another number of people.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='How many were asked, and at which level of confidence does the margin hold? Print the margin that the pollster gives for all of the sample.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share',), present=('n', 'margin',)),),
    require=Expression('points(claim.margin) >= margin_of_error(claim.value, claim.n)', Kind(name='truth'), margin_of_error_mismatch_require, frozenset((('claim', '',), ('claim', 'margin',), ('claim', 'n',), ('claim', 'value',),)), True, frozenset((('claim', 'margin',), ('claim', 'n',), ('claim', 'value',),)), frozenset(('margin_of_error', 'points',))),
    at=Target(name='claim', field='margin'),
    also=(Target(name='claim', field='value'), Target(name='claim', field='n'),),
    message=Template(text='with {claim.n} asked, {claim.value} has a margin of error of {at_least(margin_of_error(claim.value, claim.n), claim.margin)}; printed is {claim.margin}', parts=('with ', said('claim.n', margin_of_error_mismatch_message_parts_1), ' asked, ', said('claim.value', margin_of_error_mismatch_message_parts_3), ' has a margin of error of ', said('at_least(margin_of_error(claim.value, claim.n), claim.margin)', margin_of_error_mismatch_message_parts_5), '; printed is ', said('claim.margin', margin_of_error_mismatch_message_parts_7),)),
    working=(Template(text='1.96 × √(p (1 − p) / n) with p = {claim.value} and n = {claim.n}: {at_least(margin_of_error(claim.value, claim.n))}', parts=('1.96 × √(p (1 − p) / n) with p = ', said('claim.value', margin_of_error_mismatch_working_0_parts_1), ' and n = ', said('claim.n', margin_of_error_mismatch_working_0_parts_3), ': ', said('at_least(margin_of_error(claim.value, claim.n))', margin_of_error_mismatch_working_0_parts_5),)), Template(text='for a share of one half it would be {at_least(margin_of_error("50 %", claim.n))}', parts=('for a share of one half it would be ', said('at_least(margin_of_error("50 %", claim.n))', margin_of_error_mismatch_working_1_parts_1),)),),
    help_template=Template(text='How many were asked, and at which level of confidence does the margin hold? Print the margin that the pollster gives for all of the sample.', parts=('How many were asked, and at which level of confidence does the margin hold? Print the margin that the pollster gives for all of the sample.',))),
'2791-f9aca6dd')

# -- ranks/rank-clash.yaml --

def rank_clash_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['members']) is None else f_count(c, t3))) is None else UNKNOWN if (t2 := number('1', c)) is None else relate('==', t1, t2, c))) is TRUE else either(t4, as_truth((None if (t5 := each(claim_tied, n['members'], 'tied', c)) is None else f_all(c, t5)))))


def rank_clash_message_parts_0(n, c):
    return (None if (t1 := each(claim_subject, n['members'], 'subject', c)) is None else f_names(c, t1))


def rank_clash_message_parts_2(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_first(c, t2))) is None else stated(claim_value(t1), t1, 'value', c))


def rank_clash_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_first(c, t2))) is None else claim_of(t1))


def rank_clash_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_first(c, t2))) is None else claim_measure(t1))


def rank_clash_help_template_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_first(c, t2))) is None else stated(claim_value(t1), t1, 'value', c))


RULES['ranks/rank-clash.yaml'] = (
Rule(name='rank-clash',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-clash.yaml'),
    summary='Two subjects have the same rank in one list.',
    why='Only one can be the second-largest. Two that share a place are a tie, and a tie is printed as one.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of them is number {first(members).value}? If they are tied, print that, and mark both with `tied: true`.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('rank',)),),
    by=('of', 'measure', 'order', 'position',),
    kinds_of_document=('article', 'reference',),
    require=Expression('count(members) == 1 or all(members.tied)', Kind(name='truth'), rank_clash_require, frozenset((('members', '',), ('members', 'tied',),)), False, frozenset((('members',), ('members', 'tied',),)), frozenset(('all', 'count',))),
    also=(Target(name='members', field='value'),),
    yields_to=('agreement', 'disagrees-with-source',),
    message=Template(text='{names(members.subject)} are each said to be number {first(members).value} of {first(members).of} by {first(members).measure}', parts=(said('names(members.subject)', rank_clash_message_parts_0), ' are each said to be number ', said('first(members).value', rank_clash_message_parts_2), ' of ', said('first(members).of', rank_clash_message_parts_4), ' by ', said('first(members).measure', rank_clash_message_parts_6),)),
    help_template=Template(text='Which of them is number {first(members).value}? If they are tied, print that, and mark both with `tied: true`.', parts=('Which of them is number ', said('first(members).value', rank_clash_help_template_parts_1), '? If they are tied, print that, and mark both with `tied: true`.',))),
'2952-11e80bbe')

# -- ranks/rank-contradicts-other-shares.yaml --

def rank_contradicts_other_shares_when(n, c):
    return strict(f_comparable, [n['own'], n['others']], c)


def rank_contradicts_other_shares_let_possible_rank_1(n, c):
    return f_rank_among(c, (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c)), each(claim_value, n['others'], 'value', c), (None if (t2 := n['ranked']) is None else claim_order(t2)), (None if (t3 := each(claim_complete, n['others'], 'complete', c)) is None else f_any(c, t3)))


def rank_contradicts_other_shares_require(n, c):
    return (FALSE if (t6 := (UNKNOWN if (t1 := (None if (t3 := (None if (t4 := n['ranked']) is None else stated(claim_value(t4), t4, 'value', c))) is None else f_high(c, t3))) is None else UNKNOWN if (t2 := (None if (t5 := lifted(n['possible_rank'], c)) is None else f_low(c, t5))) is None else relate('>=', t1, t2, c))) is FALSE else both(t6, (TRUE if (t8 := as_truth(f_missing(c, (None if (t7 := lifted(n['possible_rank'], c)) is None else f_high(c, t7))))) is TRUE else either(t8, (UNKNOWN if (t9 := (None if (t11 := (None if (t12 := n['ranked']) is None else stated(claim_value(t12), t12, 'value', c))) is None else f_low(c, t11))) is None else UNKNOWN if (t10 := (None if (t13 := lifted(n['possible_rank'], c)) is None else f_high(c, t13))) is None else relate('<=', t9, t10, c))))))


def rank_contradicts_other_shares_message_parts_0(n, c):
    return (None if (t1 := n['ranked']) is None else claim_subject(t1))


def rank_contradicts_other_shares_message_parts_2(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_other_shares_message_parts_4(n, c):
    return (None if (t1 := n['ranked']) is None else claim_of(t1))


def rank_contradicts_other_shares_message_parts_6(n, c):
    return (None if (t1 := n['ranked']) is None else claim_measure(t1))


def rank_contradicts_other_shares_message_parts_8(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_other_shares_message_parts_10(n, c):
    return (None if (t1 := lifted(n['possible_rank'], c)) is None else f_place(c, t1))


def rank_contradicts_other_shares_message_parts_12(n, c):
    return f_who_before(c, n['own'], n['others'], (None if (t1 := n['ranked']) is None else claim_order(t1)))


def rank_contradicts_other_shares_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['own']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def rank_contradicts_other_shares_help_template_parts_1(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


RULES['ranks/rank-contradicts-other-shares.yaml'] = (
Rule(name='rank-contradicts-other-shares',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-contradicts-other-shares.yaml'),
    summary='A rank does not fit the shares of the others in the same whole.',
    why='Where the article or a reference gives the shares of several members of one whole, their order is known. Whoever is first has no other with a certainly larger share before it. The list of the rank and the whole of the shares have to be the same for this.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is right, the rank or the share ({own.value})? Or are the shares of another list, year or definition than the rank?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ranked', types=('rank',)), Variable(name='own', types=('share',), absent=('rate',)), Variable(name='others', many=True, types=('share',), absent=('rate',)),),
    links=(Link(left=('ranked', 'subject',), right=('own', 'subject',)), Link(left=('ranked', 'measure',), right=('own', 'measure',)), Link(left=('ranked', 'of',), right=('own', 'of',)), Link(left=('own', 'of',), right=('others', 'of',)), Link(left=('own', 'measure',), right=('others', 'measure',)), Link(left=('own', 'of_measure',), right=('others', 'of_measure',)), Link(left=('others', 'subject',), right=('own', 'subject',), differs=True),),
    within='project',
    when=Expression('comparable(own, others)', Kind(name='bool'), rank_contradicts_other_shares_when, frozenset((('others', '',), ('own', '',),)), False, frozenset((('others',), ('own',),)), frozenset(('comparable',))),
    let=(('possible_rank', Expression('rank_among(own.value, others.value, ranked.order, any(others.complete))', Kind(name='quantity', unit_kind='number', dimension=(), size=2), rank_contradicts_other_shares_let_possible_rank_1, frozenset((('others', '',), ('others', 'complete',), ('others', 'value',), ('own', '',), ('own', 'value',), ('ranked', '',), ('ranked', 'order',),)), False, frozenset((('others', 'complete',), ('others', 'value',), ('own', 'value',), ('ranked', 'order',),)), frozenset(('any', 'rank_among',))),),),
    require=Expression('high(ranked.value) >= low(possible_rank) and (missing(high(possible_rank)) or low(ranked.value) <= high(possible_rank))', Kind(name='truth'), rank_contradicts_other_shares_require, frozenset((('possible_rank', '',), ('ranked', '',), ('ranked', 'value',),)), True, frozenset((('possible_rank',), ('ranked', 'value',),)), frozenset(('high', 'low', 'missing',))),
    at=Target(name='ranked', field='value'),
    also=(Target(name='own', field='value'), Target(name='others', field='value'),),
    yields_to=('share-out-of-range', 'shares-exceed-whole', 'rank-contradicts-share', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{ranked.subject} is said to be number {ranked.value} of {ranked.of} by {ranked.measure}; with {own.value} it is {place(possible_rank)}: {who_before(own, others, ranked.order)}', parts=(said('ranked.subject', rank_contradicts_other_shares_message_parts_0), ' is said to be number ', said('ranked.value', rank_contradicts_other_shares_message_parts_2), ' of ', said('ranked.of', rank_contradicts_other_shares_message_parts_4), ' by ', said('ranked.measure', rank_contradicts_other_shares_message_parts_6), '; with ', said('own.value', rank_contradicts_other_shares_message_parts_8), ' it is ', said('place(possible_rank)', rank_contradicts_other_shares_message_parts_10), ': ', said('who_before(own, others, ranked.order)', rank_contradicts_other_shares_message_parts_12),)),
    working=(Template(text='{reading(own.value)}', parts=(said('reading(own.value)', rank_contradicts_other_shares_working_0_parts_0),)),),
    help_template=Template(text='Which is right, the rank or the share ({own.value})? Or are the shares of another list, year or definition than the rank?', parts=('Which is right, the rank or the share (', said('own.value', rank_contradicts_other_shares_help_template_parts_1), ')? Or are the shares of another list, year or definition than the rank?',))),
'3449-b548d4a3')

# -- ranks/rank-contradicts-share.yaml --

def rank_contradicts_share_when(n, c):
    return (False if (t1 := (True if (t4 := f_missing(c, (None if (t6 := n['ranked']) is None else claim_order(t6)))) is True else True if (t5 := equal((None if (t7 := n['ranked']) is None else claim_order(t7)), 'ascending', False)) is True else None if t4 is None or t5 is None else False)) is False else False if (t2 := (None if (t8 := (None if (t9 := n['share']) is None else claim_overlapping(t9))) is None else not t8)) is False else False if (t3 := (None if (t10 := (None if (t11 := n['share']) is None else claim_may_be_negative(t11))) is None else not t10)) is False else None if t1 is None or t2 is None or t3 is None else True)


def rank_contradicts_share_require(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := number('1', c)) is None else None if (t5 := (None if (t6 := n['ranked']) is None else stated(claim_value(t6), t6, 'value', c))) is None else divide(t4, t5))) is None else relate('<=', t1, t2, c))


def rank_contradicts_share_message_parts_1(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_share_message_parts_3(n, c):
    return (None if (t1 := n['ranked']) is None else claim_of(t1))


def rank_contradicts_share_message_parts_5(n, c):
    return (None if (t1 := (None if (t2 := number('1', c)) is None else None if (t3 := (None if (t4 := n['ranked']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def rank_contradicts_share_message_parts_7(n, c):
    return (None if (t1 := n['share']) is None else claim_subject(t1))


def rank_contradicts_share_message_parts_9(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_share_working_0_parts_0(n, c):
    return (None if (t1 := n['share']) is None else claim_subject(t1))


def rank_contradicts_share_working_0_parts_2(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_share_working_0_parts_4(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_share_working_0_parts_6(n, c):
    return (None if (t1 := (None if (t2 := number('1', c)) is None else None if (t3 := (None if (t4 := n['ranked']) is None else stated(claim_value(t4), t4, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def rank_contradicts_share_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['share']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['ranks/rank-contradicts-share.yaml'] = (
Rule(name='rank-contradicts-share',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-contradicts-share.yaml'),
    summary='A share is too large for the rank that goes with it.',
    why='Before number two stands one that has at least as much, so number two has at most half of the whole; number three at most a third, and so on. The list of the rank and the whole of the share have to be the same for this.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong, the rank or the share? Or are they of two different lists or measures?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ranked', types=('rank',)), Variable(name='share', types=('share',), absent=('rate',)),),
    links=(Link(left=('ranked', 'subject',), right=('share', 'subject',)), Link(left=('ranked', 'measure',), right=('share', 'measure',)), Link(left=('ranked', 'of',), right=('share', 'of',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('(missing(ranked.order) or ranked.order != "ascending") and not share.overlapping and not share.may_be_negative', Kind(name='bool'), rank_contradicts_share_when, frozenset((('ranked', '',), ('ranked', 'order',), ('share', '',), ('share', 'may_be_negative',), ('share', 'overlapping',),)), False, frozenset((('ranked', 'order',), ('ranked', 'order', '?',), ('share', 'may_be_negative',), ('share', 'overlapping',),)), frozenset(('missing',))),
    require=Expression('share.value <= 1 / ranked.value', Kind(name='truth'), rank_contradicts_share_require, frozenset((('ranked', '',), ('ranked', 'value',), ('share', '',), ('share', 'value',),)), True, frozenset((('ranked', 'value',), ('share', 'value',),)), frozenset()),
    at=Target(name='ranked', field='value'),
    also=(Target(name='share', field='value'),),
    law='{share} is at most 100 % / {ranked}',
    yields_to=('shares-exceed-whole', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='number {ranked.value} of {ranked.of} can have at most {percent(1 / ranked.value)}, and {share.subject} has {share.value}', parts=('number ', said('ranked.value', rank_contradicts_share_message_parts_1), ' of ', said('ranked.of', rank_contradicts_share_message_parts_3), ' can have at most ', said('percent(1 / ranked.value)', rank_contradicts_share_message_parts_5), ', and ', said('share.subject', rank_contradicts_share_message_parts_7), ' has ', said('share.value', rank_contradicts_share_message_parts_9),)),
    working=(Template(text='{share.subject} and all that stand before it are {ranked.value}, each with at least as much: 100 % / {ranked.value} = {percent(1 / ranked.value)}', parts=(said('share.subject', rank_contradicts_share_working_0_parts_0), ' and all that stand before it are ', said('ranked.value', rank_contradicts_share_working_0_parts_2), ', each with at least as much: 100 % / ', said('ranked.value', rank_contradicts_share_working_0_parts_4), ' = ', said('percent(1 / ranked.value)', rank_contradicts_share_working_0_parts_6),)), Template(text='{reading(share.value)}', parts=(said('reading(share.value)', rank_contradicts_share_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong, the rank or the share? Or are they of two different lists or measures?', parts=('Which is wrong, the rank or the share? Or are they of two different lists or measures?',))),
'3729-1e1e72f9')

# -- ranks/rank-contradicts-values.yaml --

def rank_contradicts_values_when(n, c):
    return strict(f_comparable, [n['own'], n['others']], c)


def rank_contradicts_values_let_possible_rank_1(n, c):
    return f_rank_among(c, (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c)), each(claim_value, n['others'], 'value', c), (None if (t2 := n['ranked']) is None else claim_order(t2)), (True if (t3 := (None if (t6 := n['own']) is None else claim_complete(t6))) is True else True if (t4 := (None if (t7 := n['ranked']) is None else claim_complete(t7))) is True else True if (t5 := (None if (t8 := each(claim_complete, n['others'], 'complete', c)) is None else f_any(c, t8))) is True else None if t3 is None or t4 is None or t5 is None else False))


def rank_contradicts_values_require(n, c):
    return (FALSE if (t6 := (UNKNOWN if (t1 := (None if (t3 := (None if (t4 := n['ranked']) is None else stated(claim_value(t4), t4, 'value', c))) is None else f_high(c, t3))) is None else UNKNOWN if (t2 := (None if (t5 := lifted(n['possible_rank'], c)) is None else f_low(c, t5))) is None else relate('>=', t1, t2, c))) is FALSE else both(t6, (TRUE if (t8 := as_truth(f_missing(c, (None if (t7 := lifted(n['possible_rank'], c)) is None else f_high(c, t7))))) is TRUE else either(t8, (UNKNOWN if (t9 := (None if (t11 := (None if (t12 := n['ranked']) is None else stated(claim_value(t12), t12, 'value', c))) is None else f_low(c, t11))) is None else UNKNOWN if (t10 := (None if (t13 := lifted(n['possible_rank'], c)) is None else f_high(c, t13))) is None else relate('<=', t9, t10, c))))))


def rank_contradicts_values_message_parts_0(n, c):
    return (None if (t1 := n['ranked']) is None else claim_subject(t1))


def rank_contradicts_values_message_parts_2(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_message_parts_4(n, c):
    return (None if (t1 := n['ranked']) is None else claim_measure(t1))


def rank_contradicts_values_message_parts_6(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_message_parts_8(n, c):
    return (None if (t1 := lifted(n['possible_rank'], c)) is None else f_place(c, t1))


def rank_contradicts_values_message_parts_10(n, c):
    return f_who_before(c, n['own'], n['others'], (None if (t1 := n['ranked']) is None else claim_order(t1)))


def rank_contradicts_values_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['own']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def rank_contradicts_values_working_1_parts_0(n, c):
    return f_it_takes(c, (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c)), n['own'], n['others'], (None if (t2 := n['ranked']) is None else claim_order(t2)))


def rank_contradicts_values_help_template_parts_1(n, c):
    return (None if (t1 := n['own']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_help_template_parts_3(n, c):
    return (None if (t1 := n['ranked']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_help_template_parts_5(n, c):
    return (None if (t1 := n['ranked']) is None else claim_measure(t1))


def rank_contradicts_values_forms_0_when(n, c):
    return (FALSE if (t5 := (UNKNOWN if (t1 := (None if (t3 := n['first']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := (None if (t4 := n['second']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('!=', t1, t2, c))) is FALSE else FALSE if (t7 := both(t5, as_truth(f_missing(c, (None if (t6 := n['ratio']) is None else claim_than_period(t6)))))) is FALSE else FALSE if (t10 := both(t7, (UNKNOWN if (t8 := (None if (t9 := n['ratio']) is None else claim_is_balance(t9))) is None else FALSE if t8 else TRUE))) is FALSE else FALSE if (t16 := both(t10, as_truth((True if (t11 := f_missing(c, (None if (t13 := n['ratio']) is None else claim_of(t13)))) is True else True if (t12 := equal((None if (t14 := n['ratio']) is None else claim_of(t14)), (None if (t15 := n['first']) is None else claim_of(t15)), True)) is True else None if t11 is None or t12 is None else False)))) is FALSE else both(t16, as_truth((True if (t17 := (False if (t19 := f_missing(c, (None if (t21 := n['first']) is None else claim_order(t21)))) is False else False if (t20 := f_missing(c, (None if (t22 := n['second']) is None else claim_order(t22)))) is False else None if t19 is None or t20 is None else True)) is True else True if (t18 := equal((None if (t23 := n['first']) is None else claim_order(t23)), (None if (t24 := n['second']) is None else claim_order(t24)), True)) is True else None if t17 is None or t18 is None else False))))


def rank_contradicts_values_forms_0_require(n, c):
    return (FALSE if (t14 := (TRUE if (t5 := (UNKNOWN if (t1 := (None if (t3 := n['first']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := (None if (t4 := n['second']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('>', t1, t2, c))) is TRUE else either(t5, as_truth((None if (t6 := equal((None if (t13 := n['first']) is None else claim_order(t13)), 'ascending', True)) is None else (None if (t7 := (None if (t9 := n['ratio']) is None else stated(claim_value(t9), t9, 'value', c))) is None else None if (t8 := number('1', c)) is None else relate('<=', t7, t8, c)) if t6 else (None if (t10 := (None if (t12 := n['ratio']) is None else stated(claim_value(t12), t12, 'value', c))) is None else None if (t11 := number('1', c)) is None else relate('>=', t10, t11, c))))))) is FALSE else both(t14, (TRUE if (t19 := (UNKNOWN if (t15 := (None if (t17 := n['first']) is None else stated(claim_value(t17), t17, 'value', c))) is None else UNKNOWN if (t16 := (None if (t18 := n['second']) is None else stated(claim_value(t18), t18, 'value', c))) is None else relate('<', t15, t16, c))) is TRUE else either(t19, as_truth((None if (t20 := equal((None if (t27 := n['first']) is None else claim_order(t27)), 'ascending', True)) is None else (None if (t21 := (None if (t23 := n['ratio']) is None else stated(claim_value(t23), t23, 'value', c))) is None else None if (t22 := number('1', c)) is None else relate('>=', t21, t22, c)) if t20 else (None if (t24 := (None if (t26 := n['ratio']) is None else stated(claim_value(t26), t26, 'value', c))) is None else None if (t25 := number('1', c)) is None else relate('<=', t24, t25, c))))))))


def rank_contradicts_values_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['first']) is None else claim_subject(t1))


def rank_contradicts_values_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['first']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['first']) is None else claim_of(t1))


def rank_contradicts_values_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['first']) is None else claim_measure(t1))


def rank_contradicts_values_forms_0_message_parts_8(n, c):
    return (None if (t1 := n['second']) is None else claim_subject(t1))


def rank_contradicts_values_forms_0_message_parts_10(n, c):
    return (None if (t1 := n['second']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_forms_0_message_parts_12(n, c):
    return (None if (t1 := n['first']) is None else claim_subject(t1))


def rank_contradicts_values_forms_0_message_parts_14(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_as_many(c, t1))


def rank_contradicts_values_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['ratio']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def rank_contradicts_values_forms_1_when(n, c):
    return (False if (t1 := equal((None if (t5 := n['first']) is None else claim_subject(t5)), (None if (t6 := n['second']) is None else claim_subject(t6)), False)) is False else False if (t2 := equal((None if (t7 := n['one']) is None else claim_type(t7)), (None if (t8 := n['other']) is None else claim_type(t8)), True)) is False else False if (t3 := (None if (t9 := n['first']) is None else claim_tied(t9))) is False else False if (t4 := (None if (t10 := n['second']) is None else claim_tied(t10))) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def rank_contradicts_values_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['one']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['other']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('<=', t1, t2, c))


def rank_contradicts_values_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['first']) is None else claim_subject(t1))


def rank_contradicts_values_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['second']) is None else claim_subject(t1))


def rank_contradicts_values_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['first']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['first']) is None else claim_measure(t1))


def rank_contradicts_values_forms_1_message_parts_8(n, c):
    return (None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_forms_1_message_parts_10(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def rank_contradicts_values_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['one']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def rank_contradicts_values_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['ranks/rank-contradicts-values.yaml'] = (
Rule(name='rank-contradicts-values',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-contradicts-values.yaml'),
    summary='A rank does not fit the values that it ranks.',
    why='Whoever is third has at most two before it. Where the value is known and more of the listed others are certainly larger, the rank is wrong or one of the values is. Others that are not listed can only push it further down.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is right, the rank or the value ({own.value})? Number {ranked.value} of which list, of which year, and by which definition of {ranked.measure}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='ranked', types=('rank',)), Variable(name='own', types=('amount',), absent=('rate',)), Variable(name='others', many=True, types=('amount',), absent=('rate',)),),
    links=(Link(left=('ranked', 'subject',), right=('own', 'subject',)), Link(left=('ranked', 'measure',), right=('own', 'measure',)), Link(left=('ranked', 'of',), right=('others', 'lists',), within=True), Link(left=('ranked', 'measure',), right=('others', 'measure',)), Link(left=('others', 'subject',), right=('own', 'subject',), differs=True),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    when=Expression('comparable(own, others)', Kind(name='bool'), rank_contradicts_values_when, frozenset((('others', '',), ('own', '',),)), False, frozenset((('others',), ('own',),)), frozenset(('comparable',))),
    let=(('possible_rank', Expression('rank_among(own.value, others.value, ranked.order, own.complete or ranked.complete or any(others.complete))', Kind(name='quantity', unit_kind='number', dimension=(), size=2), rank_contradicts_values_let_possible_rank_1, frozenset((('others', '',), ('others', 'complete',), ('others', 'value',), ('own', '',), ('own', 'complete',), ('own', 'value',), ('ranked', '',), ('ranked', 'complete',), ('ranked', 'order',),)), False, frozenset((('others', 'complete',), ('others', 'value',), ('own', 'complete',), ('own', 'value',), ('ranked', 'complete',), ('ranked', 'order',),)), frozenset(('any', 'rank_among',))),),),
    require=Expression('high(ranked.value) >= low(possible_rank) and (missing(high(possible_rank)) or low(ranked.value) <= high(possible_rank))', Kind(name='truth'), rank_contradicts_values_require, frozenset((('possible_rank', '',), ('ranked', '',), ('ranked', 'value',),)), True, frozenset((('possible_rank',), ('ranked', 'value',),)), frozenset(('high', 'low', 'missing',))),
    at=Target(name='ranked', field='value'),
    also=(Target(name='own', field='value'), Target(name='others', field='value'),),
    law='{ranked} is 1 + how many of {others} stand before {own}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{ranked.subject} is said to be number {ranked.value} by {ranked.measure}; with {own.value} it is {place(possible_rank)}: {who_before(own, others, ranked.order)}', parts=(said('ranked.subject', rank_contradicts_values_message_parts_0), ' is said to be number ', said('ranked.value', rank_contradicts_values_message_parts_2), ' by ', said('ranked.measure', rank_contradicts_values_message_parts_4), '; with ', said('own.value', rank_contradicts_values_message_parts_6), ' it is ', said('place(possible_rank)', rank_contradicts_values_message_parts_8), ': ', said('who_before(own, others, ranked.order)', rank_contradicts_values_message_parts_10),)),
    working=(Template(text='{reading(own.value)}', parts=(said('reading(own.value)', rank_contradicts_values_working_0_parts_0),)), Template(text='{it_takes(ranked.value, own, others, ranked.order)}', parts=(said('it_takes(ranked.value, own, others, ranked.order)', rank_contradicts_values_working_1_parts_0),)),),
    help_template=Template(text='Which is right, the rank or the value ({own.value})? Number {ranked.value} of which list, of which year, and by which definition of {ranked.measure}?', parts=('Which is right, the rank or the value (', said('own.value', rank_contradicts_values_help_template_parts_1), ')? Number ', said('ranked.value', rank_contradicts_values_help_template_parts_3), ' of which list, of which year, and by which definition of ', said('ranked.measure', rank_contradicts_values_help_template_parts_5), '?',)),
    forms=(Rule(name='rank-contradicts-values',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-contradicts-values.yaml'),
    summary='A rank does not fit the values that it ranks.',
    why='Whoever is third has at most two before it. Where the value is known and more of the listed others are certainly larger, the rank is wrong or one of the values is. Others that are not listed can only push it further down.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: one of the two ranks, or the comparison of the two?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='first', types=('rank',)), Variable(name='second', types=('rank',)), Variable(name='ratio', types=('ratio',)),),
    links=(Link(left=('first', 'of',), right=('second', 'of',)), Link(left=('first', 'measure',), right=('second', 'measure',)), Link(left=('first', 'measure',), right=('ratio', 'measure',)), Link(left=('first', 'subject',), right=('ratio', 'subject',)), Link(left=('second', 'subject',), right=('ratio', 'than',)),),
    within='project',
    when=Expression('first.value != second.value and missing(ratio.than_period) and not ratio.is_balance and (missing(ratio.of) or ratio.of == first.of) and (missing(first.order) and missing(second.order) or first.order == second.order)', Kind(name='truth'), rank_contradicts_values_forms_0_when, frozenset((('first', '',), ('first', 'of',), ('first', 'order',), ('first', 'value',), ('ratio', '',), ('ratio', 'is_balance',), ('ratio', 'of',), ('ratio', 'than_period',), ('second', '',), ('second', 'order',), ('second', 'value',),)), False, frozenset((('first', 'of',), ('first', 'order',), ('first', 'order', '?',), ('first', 'value',), ('ratio', 'is_balance',), ('ratio', 'of',), ('ratio', 'of', '?',), ('ratio', 'than_period', '?',), ('second', 'order',), ('second', 'order', '?',), ('second', 'value',),)), frozenset(('missing',))),
    require=Expression('(first.value > second.value or (ratio.value <= 1 if first.order == "ascending" else ratio.value >= 1)) and (first.value < second.value or (ratio.value >= 1 if first.order == "ascending" else ratio.value <= 1))', Kind(name='truth'), rank_contradicts_values_forms_0_require, frozenset((('first', '',), ('first', 'order',), ('first', 'value',), ('ratio', '',), ('ratio', 'value',), ('second', '',), ('second', 'value',),)), True, frozenset((('first', 'order',), ('first', 'value',), ('ratio', 'value',), ('second', 'value',),)), frozenset()),
    at=Target(name='ratio', field='value'),
    also=(Target(name='first', field='value'), Target(name='second', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{first.subject} is number {first.value} of {first.of} by {first.measure} and {second.subject} number {second.value}, and {first.subject} is said to have {as_many(ratio.value)} that', parts=(said('first.subject', rank_contradicts_values_forms_0_message_parts_0), ' is number ', said('first.value', rank_contradicts_values_forms_0_message_parts_2), ' of ', said('first.of', rank_contradicts_values_forms_0_message_parts_4), ' by ', said('first.measure', rank_contradicts_values_forms_0_message_parts_6), ' and ', said('second.subject', rank_contradicts_values_forms_0_message_parts_8), ' number ', said('second.value', rank_contradicts_values_forms_0_message_parts_10), ', and ', said('first.subject', rank_contradicts_values_forms_0_message_parts_12), ' is said to have ', said('as_many(ratio.value)', rank_contradicts_values_forms_0_message_parts_14), ' that',)),
    working=(Template(text='{reading(ratio.value)}', parts=(said('reading(ratio.value)', rank_contradicts_values_forms_0_working_0_parts_0),)),),
    help_template=Template(text='Which is wrong: one of the two ranks, or the comparison of the two?', parts=('Which is wrong: one of the two ranks, or the comparison of the two?',))), Rule(name='rank-contradicts-values',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-contradicts-values.yaml'),
    summary='A rank does not fit the values that it ranks.',
    why='Whoever is third has at most two before it. Where the value is known and more of the listed others are certainly larger, the rank is wrong or one of the values is. Others that are not listed can only push it further down.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is right, the shared place or the two figures?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='first', types=('rank',), present=('tied',)), Variable(name='second', types=('rank',), present=('tied',)), Variable(name='one', types=('amount', 'share',), absent=('rate',)), Variable(name='other', types=('amount', 'share',), absent=('rate',)),),
    links=(Link(left=('first', 'of',), right=('second', 'of',)), Link(left=('first', 'measure',), right=('second', 'measure',)), Link(left=('first', 'position',), right=('second', 'position',)), Link(left=('first', 'subject',), right=('one', 'subject',)), Link(left=('first', 'measure',), right=('one', 'measure',)), Link(left=('second', 'subject',), right=('other', 'subject',)), Link(left=('second', 'measure',), right=('other', 'measure',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    when=Expression('first.subject != second.subject and one.type == other.type and first.tied and second.tied', Kind(name='bool'), rank_contradicts_values_forms_1_when, frozenset((('first', '',), ('first', 'subject',), ('first', 'tied',), ('one', '',), ('one', 'type',), ('other', '',), ('other', 'type',), ('second', '',), ('second', 'subject',), ('second', 'tied',),)), False, frozenset((('first', 'subject',), ('first', 'tied',), ('one', 'type',), ('other', 'type',), ('second', 'subject',), ('second', 'tied',),)), frozenset()),
    require=Expression('one.value <= other.value', Kind(name='truth'), rank_contradicts_values_forms_1_require, frozenset((('one', '',), ('one', 'value',), ('other', '',), ('other', 'value',),)), True, frozenset((('one', 'value',), ('other', 'value',),)), frozenset()),
    at=Target(name='first', field='value'),
    also=(Target(name='second', field='value'), Target(name='one', field='value'), Target(name='other', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{first.subject} and {second.subject} are said to share place {first.value} by {first.measure}, and have {one.value} and {other.value}', parts=(said('first.subject', rank_contradicts_values_forms_1_message_parts_0), ' and ', said('second.subject', rank_contradicts_values_forms_1_message_parts_2), ' are said to share place ', said('first.value', rank_contradicts_values_forms_1_message_parts_4), ' by ', said('first.measure', rank_contradicts_values_forms_1_message_parts_6), ', and have ', said('one.value', rank_contradicts_values_forms_1_message_parts_8), ' and ', said('other.value', rank_contradicts_values_forms_1_message_parts_10),)),
    working=(Template(text='{reading(one.value)}', parts=(said('reading(one.value)', rank_contradicts_values_forms_1_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', rank_contradicts_values_forms_1_working_1_parts_0),)),),
    help_template=Template(text='Which is right, the shared place or the two figures?', parts=('Which is right, the shared place or the two figures?',))),)),
'10404-4c68771f')

# -- ranks/rank-without-list.yaml --

def rank_without_list_require(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_hides_base(t2))) is None else not t1)


def rank_without_list_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def rank_without_list_help_template_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


RULES['ranks/rank-without-list.yaml'] = (
Rule(name='rank-without-list',
    family='ranks',
    path=str(_FOLDER / 'ranks/rank-without-list.yaml'),
    summary='A rank does not say among whom.',
    why='Third-largest in the world, in the region, of those that report? Without the list a rank can be neither checked nor compared. Either the article does not print it, or the checker had to guess it (`of` under `inferred`).',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Among whom is it {claim.told} (in the world, of the towns of the province), and by what is it measured?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('rank',)),),
    require=Expression('not claim.hides_base', Kind(name='bool'), rank_without_list_require, frozenset((('claim', '',), ('claim', 'hides_base',),)), False, frozenset((('claim', 'hides_base',),)), frozenset()),
    at=Target(name='claim', field='value'),
    lacks='list',
    message=Template(text='{claim.stated_as}: of which list? It is not printed', parts=(said('claim.stated_as', rank_without_list_message_parts_0), ': of which list? It is not printed',)),
    help_template=Template(text='Among whom is it {claim.told} (in the world, of the towns of the province), and by what is it measured?', parts=('Among whom is it ', said('claim.told', rank_without_list_help_template_parts_1), ' (in the world, of the towns of the province), and by what is it measured?',))),
'1534-72ccc2c9')

# -- review/changed-since-review.yaml --

RULES['review/changed-since-review.yaml'] = (
Rule(name='changed-since-review',
    family='review',
    path=str(_FOLDER / 'review/changed-since-review.yaml'),
    summary='A claim was checked, and what was looked at has changed since.',
    why='A check holds for what was looked at: the printed sentence with its heading, the claim with what it names as its source, and the figures of tables that it was compared with. Where one of these is another one now, somebody has to read it again. Spacing, quotation marks and the place in the article do not count.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Read the claim again beside the article, and mark it anew with `claimlint review`.',
    since='0.1.0',
    shape='raised',
    raised_by='review'),
'2039-fedded8a')

# -- review/not-reviewed.yaml --

def not_reviewed_require(n, c):
    return (None if (t1 := n['claim']) is None else claim_reviewed(t1))


def not_reviewed_message_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


RULES['review/not-reviewed.yaml'] = (
Rule(name='not-reviewed',
    family='review',
    path=str(_FOLDER / 'review/not-reviewed.yaml'),
    summary='Nobody has seen a key figure through.',
    why="The story stands on this claim, and its review is not at an end: no document was seen, nothing was computed, and nobody took it on the author's word. That arithmetic finds nothing wrong with a figure does not make it true.",
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Who checks it, and against what? Mark it with `claimlint review`: the document and the place in it, or the computation.',
    since='0.1.0',
    shape='claim',
    key_only=True,
    variables=(Variable(name='claim'),),
    require=Expression('claim.reviewed', Kind(name='bool'), not_reviewed_require, frozenset((('claim', '',), ('claim', 'reviewed',),)), False, frozenset((('claim', 'reviewed',),)), frozenset()),
    at=Target(name='claim'),
    lacks='review',
    message=Template(text='the review of {claim.stated_as} is not finished', parts=('the review of ', said('claim.stated_as', not_reviewed_message_parts_1), ' is not finished',)),
    help_template=Template(text='Who checks it, and against what? Mark it with `claimlint review`: the document and the place in it, or the computation.', parts=('Who checks it, and against what? Mark it with `claimlint review`: the document and the place in it, or the computation.',))),
'2675-71a8b4f6')

# -- review/self-reviewed.yaml --

RULES['review/self-reviewed.yaml'] = (
Rule(name='self-reviewed',
    family='review',
    path=str(_FOLDER / 'review/self-reviewed.yaml'),
    summary='Somebody has checked their own figure.',
    why="Whoever wrote a figure reads what was meant, not what is printed; and a second check by the person who made the first finds the same again. A check counts as one where it is another person's. Initials are as typed, and prove nothing.",
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Let somebody else check it, and mark it with `claimlint review`.',
    since='0.1.0',
    shape='raised',
    raised_by='review'),
'2196-98a437f0')

# -- shares/impossible-percentage.yaml --

def impossible_percentage_when(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['claim']) is None else claim_weighted(t4))) is None else not t3)) is False else False if (t2 := (True if (t5 := (False if (t7 := equal((None if (t10 := n['claim']) is None else claim_unit_kind(t10)), 'percent', True)) is False else False if (t8 := (None if (t11 := (None if (t12 := n['claim']) is None else claim_rate(t12))) is None else not t11)) is False else False if (t9 := f_missing(c, (None if (t13 := n['claim']) is None else claim_statistic(t13)))) is False else None if t7 is None or t8 is None or t9 is None else True)) is True else True if (t6 := (False if (t14 := equal((None if (t16 := n['claim']) is None else claim_statistic(t16)), 'mean', True)) is False else False if (t15 := (True if (t17 := f_present(c, (None if (t19 := n['claim']) is None else stated(claim_items(t19), t19, 'items', c)))) is True else True if (t18 := (None if (t20 := n['claim']) is None else claim_is_count(t20))) is True else None if t17 is None or t18 is None else False)) is False else None if t14 is None or t15 is None else True)) is True else None if t5 is None or t6 is None else False)) is False else None if t1 is None or t2 is None else True)


def impossible_percentage_require(n, c):
    return (None if (t1 := f_present(c, (None if (t9 := n['claim']) is None else stated(claim_items(t9), t9, 'items', c)))) is None else strict(f_grim, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), (None if (t3 := (None if (t5 := n['claim']) is None else stated(claim_n(t5), t5, 'n', c))) is None else None if (t4 := (None if (t6 := n['claim']) is None else stated(claim_items(t6), t6, 'items', c))) is None else multiply(t3, t4))], c) if t1 else strict(f_grim, [(None if (t7 := n['claim']) is None else stated(claim_value(t7), t7, 'value', c)), (None if (t8 := n['claim']) is None else stated(claim_n(t8), t8, 'n', c))], c))


def impossible_percentage_possible(n, c):
    return (False if (t1 := equal((None if (t3 := n['claim']) is None else claim_statistic(t3)), 'mean', True)) is False else False if (t2 := f_missing(c, (None if (t4 := n['claim']) is None else stated(claim_items(t4), t4, 'items', c)))) is False else None if t1 is None or t2 is None else True)


def impossible_percentage_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def impossible_percentage_message_parts_2(n, c):
    return (None if (t1 := f_present(c, (None if (t2 := n['claim']) is None else claim_statistic(t2)))) is None else 'no mean of' if t1 else 'no whole number out of')


def impossible_percentage_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_n(t1), t1, 'n', c))


def impossible_percentage_message_parts_6(n, c):
    return (None if (t1 := f_present(c, (None if (t2 := n['claim']) is None else claim_statistic(t2)))) is None else 'whole numbers is' if t1 else 'gives')


def impossible_percentage_message_parts_8(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def impossible_percentage_working_0_parts_1(n, c):
    return (None if (t1 := f_present(c, (None if (t9 := n['claim']) is None else stated(claim_items(t9), t9, 'items', c)))) is None else strict(f_nearest_counts, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), (None if (t3 := (None if (t5 := n['claim']) is None else stated(claim_n(t5), t5, 'n', c))) is None else None if (t4 := (None if (t6 := n['claim']) is None else stated(claim_items(t6), t6, 'items', c))) is None else multiply(t3, t4))], c) if t1 else strict(f_nearest_counts, [(None if (t7 := n['claim']) is None else stated(claim_value(t7), t7, 'value', c)), (None if (t8 := n['claim']) is None else stated(claim_n(t8), t8, 'n', c))], c))


def impossible_percentage_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/impossible-percentage.yaml'] = (
Rule(name='impossible-percentage',
    family='shares',
    path=str(_FOLDER / 'shares/impossible-percentage.yaml'),
    summary='No whole number of people or things gives this percentage or mean.',
    why='Of 43 people, 30 are 69.8 % and 31 are 72.1 %: nobody can be 71 % of them (the GRIM test, Brown and Heathers 2017). Either the number asked is another, or the figure is of a part of them, or it is wrong. Weighted figures are not meant; with many people every rounded figure is possible and nothing is said.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='How many were asked, and how many of them answered so? Is the figure of a part of the sample, or weighted (`weighted: true`)?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share', 'amount',), present=('n',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('not claim.weighted and ((claim.unit_kind == "percent" and not claim.rate and missing(claim.statistic)) or (claim.statistic == "mean" and (present(claim.items) or claim.is_count)))', Kind(name='bool'), impossible_percentage_when, frozenset((('claim', '',), ('claim', 'is_count',), ('claim', 'items',), ('claim', 'rate',), ('claim', 'statistic',), ('claim', 'unit_kind',), ('claim', 'weighted',),)), False, frozenset((('claim', 'is_count',), ('claim', 'items', '?',), ('claim', 'rate',), ('claim', 'statistic',), ('claim', 'statistic', '?',), ('claim', 'unit_kind',), ('claim', 'weighted',),)), frozenset(('missing', 'present',))),
    require=Expression('grim(claim.value, claim.n * claim.items) if present(claim.items) else grim(claim.value, claim.n)', Kind(name='truth'), impossible_percentage_require, frozenset((('claim', '',), ('claim', 'items',), ('claim', 'n',), ('claim', 'value',),)), False, frozenset((('claim', 'items',), ('claim', 'items', '?',), ('claim', 'n',), ('claim', 'value',),)), frozenset(('grim', 'present',))),
    possible=Expression('claim.statistic == "mean" and missing(claim.items)', Kind(name='bool'), impossible_percentage_possible, frozenset((('claim', '',), ('claim', 'items',), ('claim', 'statistic',),)), False, frozenset((('claim', 'items', '?',), ('claim', 'statistic',),)), frozenset(('missing',))),
    because=Template(text='the claim does not say how many items the mean is taken over', parts=('the claim does not say how many items the mean is taken over',)),
    at=Target(name='claim', field='value'),
    also=(Target(name='claim', field='n'),),
    message=Template(text='{claim.called}: {"no mean of" if present(claim.statistic) else "no whole number out of"} {claim.n} {"whole numbers is" if present(claim.statistic) else "gives"} {claim.value}', parts=(said('claim.called', impossible_percentage_message_parts_0), ': ', said('"no mean of" if present(claim.statistic) else "no whole number out of"', impossible_percentage_message_parts_2), ' ', said('claim.n', impossible_percentage_message_parts_4), ' ', said('"whole numbers is" if present(claim.statistic) else "gives"', impossible_percentage_message_parts_6), ' ', said('claim.value', impossible_percentage_message_parts_8),)),
    working=(Template(text='the nearest are {nearest_counts(claim.value, claim.n * claim.items) if present(claim.items) else nearest_counts(claim.value, claim.n)}', parts=('the nearest are ', said('nearest_counts(claim.value, claim.n * claim.items) if present(claim.items) else nearest_counts(claim.value, claim.n)', impossible_percentage_working_0_parts_1),)), Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', impossible_percentage_working_1_parts_0),)),),
    help_template=Template(text='How many were asked, and how many of them answered so? Is the figure of a part of the sample, or weighted (`weighted: true`)?', parts=('How many were asked, and how many of them answered so? Is the figure of a part of the sample, or weighted (`weighted: true`)?',))),
'3427-8a6e0c98')

# -- shares/mixed-bases.yaml --

def mixed_bases_variables_0_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_unit_kind(t1)), 'percent', True)


def mixed_bases_when(n, c):
    return (None if (t1 := (None if (t3 := n['members']) is None else f_count(c, t3))) is None else None if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))


def mixed_bases_require(n, c):
    return (TRUE if (t3 := (UNKNOWN if (t1 := (None if (t2 := each(claim_hides_base, n['members'], 'hides_base', c)) is None else f_any(c, t2))) is None else FALSE if t1 else TRUE)) is TRUE else TRUE if (t7 := either(t3, (UNKNOWN if (t4 := (None if (t6 := each(claim_base, n['members'], 'base', c)) is None else f_count(c, t6))) is None else UNKNOWN if (t5 := number('0', c)) is None else relate('==', t4, t5, c)))) is TRUE else either(t7, (FALSE if (t11 := (UNKNOWN if (t8 := (None if (t10 := each(claim_base, n['members'], 'base', c)) is None else f_distinct(c, t10))) is None else UNKNOWN if (t9 := number('1', c)) is None else relate('==', t8, t9, c))) is FALSE else both(t11, (UNKNOWN if (t12 := (None if (t14 := each(claim_base, n['members'], 'base', c)) is None else f_count(c, t14))) is None else UNKNOWN if (t13 := (None if (t15 := n['members']) is None else f_count(c, t15))) is None else relate('==', t12, t13, c))))))


def mixed_bases_message_parts_1(n, c):
    return (None if (t1 := n['members']) is None else f_shares_of(c, t1))


RULES['shares/mixed-bases.yaml'] = (
Rule(name='mixed-bases',
    family='shares',
    path=str(_FOLDER / 'shares/mixed-bases.yaml'),
    summary='Shares of different wholes stand together, and the reader is not told all of the wholes.',
    why='Percentages in one sentence are read as parts of one thing: they are added, compared and multiplied. Where they are of different wholes and one of the wholes is not printed, the reader cannot know better.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Of what is each of them a share? Print every base, or take the figures apart: as they stand they must not be added, compared or multiplied.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('share', 'amount',), absent=('rate',), only=Expression('claim.unit_kind == "percent"', Kind(name='bool'), mixed_bases_variables_0_only, frozenset((('claim', '',), ('claim', 'unit_kind',),)), False, frozenset((('claim', 'unit_kind',),)), frozenset())),),
    by=('passage',),
    same=(),
    voices='any',
    when=Expression('count(members) >= 2', Kind(name='truth'), mixed_bases_when, frozenset((('members', '',),)), True, frozenset((('members',),)), frozenset(('count',))),
    require=Expression('not any(members.hides_base) or count(members.base) == 0 or (distinct(members.base) == 1 and count(members.base) == count(members))', Kind(name='truth'), mixed_bases_require, frozenset((('members', '',), ('members', 'base',), ('members', 'hides_base',),)), False, frozenset((('members',), ('members', 'base',), ('members', 'hides_base',),)), frozenset(('any', 'count', 'distinct',))),
    also=(Target(name='members', field='value'),),
    lacks='base',
    yields_to=('unfinished-claim',),
    message=Template(text='shares of different wholes in one passage, and not every whole is printed: {shares_of(members)}', parts=('shares of different wholes in one passage, and not every whole is printed: ', said('shares_of(members)', mixed_bases_message_parts_1),)),
    help_template=Template(text='Of what is each of them a share? Print every base, or take the figures apart: as they stand they must not be added, compared or multiplied.', parts=('Of what is each of them a share? Print every base, or take the figures apart: as they stand they must not be added, compared or multiplied.',))),
'3521-a40b35ca')

# -- shares/nested-shares.yaml --

def nested_shares_when(n, c):
    return (False if (t1 := f_present(c, n['route'])) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_rate(t5))) is None else not t4)) is False else False if (t3 := (None if (t6 := (None if (t7 := n['claim']) is None else claim_may_be_negative(t7))) is None else not t6)) is False else None if t1 is None or t2 is None or t3 is None else True)


def nested_shares_let_route_1(n, c):
    return (None if (t1 := n['claim']) is None else f_share_chain(c, t1))


def nested_shares_let_least_1(n, c):
    return (None if (t1 := (None if (t2 := each(claim_value, n['route'], 'value', c)) is None else f_product(c, t2))) is None else f_percent(c, t1))


def nested_shares_require(n, c):
    return (None if (t1 := (None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['least'], c)) is None else relate('>=', t1, t2, c))


def nested_shares_message_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def nested_shares_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_of(t1))


def nested_shares_message_parts_5(n, c):
    return (None if (t1 := lifted(n['least'], c)) is None else f_at_least(c, t1))


def nested_shares_message_parts_7(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def nested_shares_message_parts_9(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def nested_shares_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['route'], 'value', c)) is None else f_times_of(c, t1))


def nested_shares_working_0_parts_2(n, c):
    return lifted(n['least'], c)


def nested_shares_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/nested-shares.yaml'] = (
Rule(name='nested-shares',
    family='shares',
    path=str(_FOLDER / 'shares/nested-shares.yaml'),
    summary='A share is less than what a chain of shares makes of it.',
    why='Wind is 90 % of renewables, these are 90 % of low-carbon power, and that is 65 % of all power: so wind is at least 53 % of all power. Each link of such a chain looks right, and nobody multiplies three of them. Two shares are told by `share-of-share`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the shares is wrong, or is one of them a share of something else?',
    since='0.2.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(route) and not claim.rate and not claim.may_be_negative', Kind(name='bool'), nested_shares_when, frozenset((('claim', '',), ('claim', 'may_be_negative',), ('claim', 'rate',), ('route', '',),)), False, frozenset((('claim', 'may_be_negative',), ('claim', 'rate',), ('route', '?',),)), frozenset(('present',))),
    let=(('route', Expression('share_chain(claim)', Kind(name='list', item=Kind(name='record', record='claim')), nested_shares_let_route_1, frozenset((('claim', '',),)), False, frozenset((('claim',),)), frozenset(('share_chain',))),), ('least', Expression('percent(product(route.value))', Kind(name='quantity', unit_kind='percent'), nested_shares_let_least_1, frozenset((('route', '',), ('route', 'value',),)), False, frozenset((('route', 'value',),)), frozenset(('percent', 'product',))),),),
    require=Expression('claim.value >= least', Kind(name='truth'), nested_shares_require, frozenset((('claim', '',), ('claim', 'value',), ('least', '',),)), True, frozenset((('claim', 'value',), ('least',),)), frozenset()),
    at=Target(name='claim', field='value'),
    also=(Target(name='route', field='value'),),
    yields_to=('share-of-share', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='the shares that lead from {claim.subject} to {claim.of} make {at_least(least)}, and {claim.value} is printed ({claim.called})', parts=('the shares that lead from ', said('claim.subject', nested_shares_message_parts_1), ' to ', said('claim.of', nested_shares_message_parts_3), ' make ', said('at_least(least)', nested_shares_message_parts_5), ', and ', said('claim.value', nested_shares_message_parts_7), ' is printed (', said('claim.called', nested_shares_message_parts_9), ')',)),
    working=(Template(text='{times_of(route.value)} = {least}', parts=(said('times_of(route.value)', nested_shares_working_0_parts_0), ' = ', said('least', nested_shares_working_0_parts_2),)), Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', nested_shares_working_1_parts_0),)),),
    help_template=Template(text='Which of the shares is wrong, or is one of them a share of something else?', parts=('Which of the shares is wrong, or is one of them a share of something else?',))),
'2027-60dac881')

# -- shares/part-below-share.yaml --

def part_below_share_when(n, c):
    return (False if (t1 := (None if (t8 := (None if (t9 := n['whole']) is None else claim_is_intensive(t9))) is None else not t8)) is False else False if (t2 := (None if (t10 := strict(f_holds_part, [n['share'], n['part']], c)) is None else not t10)) is False else False if (t3 := strict(f_may_hold_more, [n['share'], n['part']], c)) is False else False if (t4 := (None if (t11 := strict(f_fits_another, [n['share'], n['part']], c)) is None else not t11)) is False else False if (t5 := (None if (t12 := (None if (t13 := n['part']) is None else claim_may_be_negative(t13))) is None else not t12)) is False else False if (t6 := (None if (t14 := (None if (t15 := n['whole']) is None else claim_may_be_negative(t15))) is None else not t14)) is False else False if (t7 := (None if (t16 := (None if (t17 := n['share']) is None else claim_may_be_negative(t17))) is None else not t16)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None or t6 is None or t7 is None else True)


def part_below_share_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := (None if (t6 := n['share']) is None else stated(claim_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t7 := n['whole']) is None else stated(claim_value(t7), t7, 'value', c))) is None else multiply(t4, t5))) is None else relate('>=', t1, t2, c))


def part_below_share_message_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def part_below_share_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def part_below_share_message_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def part_below_share_message_parts_6(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def part_below_share_message_parts_8(n, c):
    return (None if (t1 := n['part']) is None else claim_called(t1))


def part_below_share_working_0_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def part_below_share_working_0_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def part_below_share_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def part_below_share_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def part_below_share_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_below_share_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := (None if (t4 := n['share']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['whole']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))], c)


def part_below_share_help_template_parts_1(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


RULES['shares/part-below-share.yaml'] = (
Rule(name='part-below-share',
    family='shares',
    path=str(_FOLDER / 'shares/part-below-share.yaml'),
    summary='An amount is less than its own share of one whole.',
    why='Who has 48 % of a market of 1.3 million has at least 0.62 million; with what is sold elsewhere it may be more, and it is never less. It is told of amounts that name no whole, or a whole in which that of the share lies; others are held against the share by `share-times-whole`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?',
    since='0.2.0',
    shape='join',
    variables=(Variable(name='share', types=('share',), absent=('rate',)), Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='part', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('share', 'of',), right=('whole', 'subject',)), Link(left=('share', 'of_measure',), right=('whole', 'measure',)), Link(left=('share', 'subject',), right=('part', 'subject',)), Link(left=('share', 'measure',), right=('part', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not whole.is_intensive and not holds_part(share, part) and may_hold_more(share, part) and not fits_another(share, part) and not part.may_be_negative and not whole.may_be_negative and not share.may_be_negative', Kind(name='bool'), part_below_share_when, frozenset((('part', '',), ('part', 'may_be_negative',), ('share', '',), ('share', 'may_be_negative',), ('whole', '',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), False, frozenset((('part',), ('part', 'may_be_negative',), ('share',), ('share', 'may_be_negative',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), frozenset(('fits_another', 'holds_part', 'may_hold_more',))),
    require=Expression('part.value >= share.value * whole.value', Kind(name='truth'), part_below_share_require, frozenset((('part', '',), ('part', 'value',), ('share', '',), ('share', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('part', 'value',), ('share', 'value',), ('whole', 'value',),)), frozenset()),
    at=Target(name='share', field='value'),
    also=(Target(name='whole', field='value'), Target(name='part', field='value'),),
    law='{part} is at least {share} × {whole}',
    unclaimed=('whole',),
    yields_to=('share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'part-exceeds-whole', 'parts-exceed-whole', 'parts-differ-from-whole', 'equals-mismatch',),
    message=Template(text='{share.value} of {whole.value} is {share.value * whole.value}, and less is printed: {part.value} ({part.called})', parts=(said('share.value', part_below_share_message_parts_0), ' of ', said('whole.value', part_below_share_message_parts_2), ' is ', said('share.value * whole.value', part_below_share_message_parts_4), ', and less is printed: ', said('part.value', part_below_share_message_parts_6), ' (', said('part.called', part_below_share_message_parts_8), ')',)),
    working=(Template(text='{share.value} × {whole.value} = {share.value * whole.value}', parts=(said('share.value', part_below_share_working_0_parts_0), ' × ', said('whole.value', part_below_share_working_0_parts_2), ' = ', said('share.value * whole.value', part_below_share_working_0_parts_4),)), Template(text='{convert(part.value, whole.value)}', parts=(said('convert(part.value, whole.value)', part_below_share_working_1_parts_0),)), Template(text='{reading(part.value)}', parts=(said('reading(part.value)', part_below_share_working_2_parts_0),)), Template(text='likely slip: {slip(part.value, share.value * whole.value)}', parts=('likely slip: ', said('slip(part.value, share.value * whole.value)', part_below_share_working_3_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?', parts=('Which of the three is wrong: the share, the whole or the part? Or is the share of something else than ', said('whole.subject', part_below_share_help_template_parts_1), '?',))),
'3813-1f713e33')

# -- shares/part-exceeds-whole.yaml --

def part_exceeds_whole_when(n, c):
    return (False if (t1 := (None if (t5 := (None if (t6 := n['part']) is None else claim_is_intensive(t6))) is None else not t5)) is False else False if (t2 := (None if (t7 := (None if (t8 := n['part']) is None else claim_may_be_negative(t8))) is None else not t7)) is False else False if (t3 := (None if (t9 := (None if (t10 := n['part']) is None else claim_has_negative_sibling(t10))) is None else not t9)) is False else False if (t4 := (None if (t11 := (None if (t12 := n['whole']) is None else claim_may_be_negative(t12))) is None else not t11)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def part_exceeds_whole_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('<=', t1, t2, c))


def part_exceeds_whole_message_parts_0(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def part_exceeds_whole_message_parts_2(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def part_exceeds_whole_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def part_exceeds_whole_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def part_exceeds_whole_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def part_exceeds_whole_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def part_exceeds_whole_help_template_parts_1(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def part_exceeds_whole_help_template_parts_3(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def part_exceeds_whole_forms_0_when(n, c):
    return (False if (t1 := strict(f_within, [n['part'], n['whole']], c)) is False else False if (t2 := equal((None if (t7 := n['part']) is None else claim_type(t7)), (None if (t8 := n['whole']) is None else claim_type(t8)), True)) is False else False if (t3 := (True if (t9 := equal((None if (t11 := n['part']) is None else claim_of(t11)), (None if (t12 := n['whole']) is None else claim_of(t12)), True)) is True else True if (t10 := (False if (t13 := equal((None if (t15 := n['part']) is None else claim_type(t15)), 'amount', True)) is False else False if (t14 := f_missing(c, (None if (t16 := n['whole']) is None else claim_of(t16)))) is False else None if t13 is None or t14 is None else True)) is True else None if t9 is None or t10 is None else False)) is False else False if (t4 := (None if (t17 := (None if (t18 := n['part']) is None else claim_is_intensive(t18))) is None else not t17)) is False else False if (t5 := (None if (t19 := (None if (t20 := n['part']) is None else claim_may_be_negative(t20))) is None else not t19)) is False else False if (t6 := (None if (t21 := (None if (t22 := n['whole']) is None else claim_may_be_negative(t22))) is None else not t21)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None or t6 is None else True)


def part_exceeds_whole_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('<=', t1, t2, c))


def part_exceeds_whole_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def part_exceeds_whole_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def part_exceeds_whole_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def part_exceeds_whole_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def part_exceeds_whole_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_forms_0_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def part_exceeds_whole_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def part_exceeds_whole_forms_0_help_template_parts_3(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def part_exceeds_whole_forms_1_when(n, c):
    return (False if (t1 := f_present(c, n['about_then'])) is False else False if (t2 := (None if (t6 := (None if (t7 := n['part']) is None else claim_is_intensive(t7))) is None else not t6)) is False else False if (t3 := (None if (t8 := (None if (t9 := n['part']) is None else claim_is_balance(t9))) is None else not t8)) is False else False if (t4 := (None if (t10 := (None if (t11 := each(claim_may_be_negative, n['wholes'], 'may_be_negative', c)) is None else f_any(c, t11))) is None else not t10)) is False else False if (t5 := (True if (t12 := (None if (t14 := n['part']) is None else claim_is_stock(t14))) is True else True if (t13 := (None if (t15 := strict(f_outlasts, [n['part'], n['about_then']], c)) is None else not t15)) is True else None if t12 is None or t13 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def part_exceeds_whole_forms_1_let_about_then_1(n, c):
    return strict(f_around, [n['wholes'], (None if (t1 := n['part']) is None else claim_period(t1))], c)


def part_exceeds_whole_forms_1_let_most_1(n, c):
    return (None if (t1 := each(claim_value, n['about_then'], 'value', c)) is None else f_highest(c, t1))


def part_exceeds_whole_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['most'], c)) is None else relate('<=', t1, t2, c))


def part_exceeds_whole_forms_1_possible(n, c):
    return (TRUE if (t2 := as_truth(strict(f_may_exceed, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['most'], c)], c))) is TRUE else either(t2, (UNKNOWN if (t3 := (None if (t5 := each(claim_period, n['about_then'], 'period', c)) is None else f_distinct(c, t5))) is None else UNKNOWN if (t4 := number('2', c)) is None else relate('<', t3, t4, c))))


def part_exceeds_whole_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def part_exceeds_whole_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def part_exceeds_whole_forms_1_message_parts_4(n, c):
    return (None if (t1 := n['part']) is None else claim_of(t1))


def part_exceeds_whole_forms_1_message_parts_6(n, c):
    return (None if (t1 := each(claim_with_period, n['about_then'], 'with_period', c)) is None else f_names(c, t1))


def part_exceeds_whole_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_forms_1_help_template_parts_1(n, c):
    return (None if (t1 := n['part']) is None else claim_of(t1))


def part_exceeds_whole_forms_1_help_template_parts_3(n, c):
    return (None if (t1 := each(claim_with_period, n['about_then'], 'with_period', c)) is None else f_names(c, t1))


def part_exceeds_whole_forms_2_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['part']) is None else claim_type(t6)), (None if (t7 := n['whole']) is None else claim_type(t7)), True)) is False else False if (t2 := strict(f_widens, [(None if (t8 := n['whole']) is None else claim_measure(t8)), (None if (t9 := n['part']) is None else claim_measure(t9))], c)) is False else False if (t3 := (None if (t10 := (None if (t11 := n['part']) is None else claim_is_intensive(t11))) is None else not t10)) is False else False if (t4 := (None if (t12 := (None if (t13 := n['part']) is None else claim_is_balance(t13))) is None else not t12)) is False else False if (t5 := (None if (t14 := (None if (t15 := n['whole']) is None else claim_is_balance(t15))) is None else not t14)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def part_exceeds_whole_forms_2_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else relate('<=', t1, t2, c))


def part_exceeds_whole_forms_2_possible(n, c):
    return True


def part_exceeds_whole_forms_2_message_parts_0(n, c):
    return (None if (t1 := n['part']) is None else claim_stated(t1))


def part_exceeds_whole_forms_2_message_parts_2(n, c):
    return (None if (t1 := n['part']) is None else claim_measure(t1))


def part_exceeds_whole_forms_2_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else claim_stated(t1))


def part_exceeds_whole_forms_2_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else claim_measure(t1))


def part_exceeds_whole_forms_2_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def part_exceeds_whole_forms_2_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/part-exceeds-whole.yaml'] = (
Rule(name='part-exceeds-whole',
    family='shares',
    path=str(_FOLDER / 'shares/part-exceeds-whole.yaml'),
    summary='A part is larger than its whole.',
    why='An amount that names its whole with `of` is contained in it. Averages and rates are not meant, nor sums in which a part may be negative.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures is wrong, or is {part.subject} not a part of {whole.subject} after all?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='part', types=('amount',), absent=('rate', 'statistic',)), Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('part', 'of',), right=('whole', 'subject',)), Link(left=('part', 'of_measure',), right=('whole', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not part.is_intensive and not part.may_be_negative and not part.has_negative_sibling and not whole.may_be_negative', Kind(name='bool'), part_exceeds_whole_when, frozenset((('part', '',), ('part', 'has_negative_sibling',), ('part', 'is_intensive',), ('part', 'may_be_negative',), ('whole', '',), ('whole', 'may_be_negative',),)), False, frozenset((('part', 'has_negative_sibling',), ('part', 'is_intensive',), ('part', 'may_be_negative',), ('whole', 'may_be_negative',),)), frozenset()),
    require=Expression('part.value <= whole.value', Kind(name='truth'), part_exceeds_whole_require, frozenset((('part', '',), ('part', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('part', 'value',), ('whole', 'value',),)), frozenset()),
    at=Target(name='part', field='value'),
    also=(Target(name='whole', field='value'),),
    law='{part} is at most {whole}',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{part.subject} ({part.value}) is more than the whole it is part of, {whole.subject} ({whole.value})', parts=(said('part.subject', part_exceeds_whole_message_parts_0), ' (', said('part.value', part_exceeds_whole_message_parts_2), ') is more than the whole it is part of, ', said('whole.subject', part_exceeds_whole_message_parts_4), ' (', said('whole.value', part_exceeds_whole_message_parts_6), ')',)),
    working=(Template(text='{reading(part.value)}', parts=(said('reading(part.value)', part_exceeds_whole_working_0_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', part_exceeds_whole_working_1_parts_0),)), Template(text='{convert(part.value, whole.value)}', parts=(said('convert(part.value, whole.value)', part_exceeds_whole_working_2_parts_0),)), Template(text='likely slip: {slip(part.value, whole.value)}', parts=('likely slip: ', said('slip(part.value, whole.value)', part_exceeds_whole_working_3_parts_1),)),),
    help_template=Template(text='Which of the two figures is wrong, or is {part.subject} not a part of {whole.subject} after all?', parts=('Which of the two figures is wrong, or is ', said('part.subject', part_exceeds_whole_help_template_parts_1), ' not a part of ', said('whole.subject', part_exceeds_whole_help_template_parts_3), ' after all?',)),
    forms=(Rule(name='part-exceeds-whole',
    family='shares',
    path=str(_FOLDER / 'shares/part-exceeds-whole.yaml'),
    summary='A part is larger than its whole.',
    why='An amount that names its whole with `of` is contained in it. Averages and rates are not meant, nor sums in which a part may be negative.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures is wrong, or does {part.subject} lie in part outside of {whole.subject}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='part', types=('amount', 'share',), present=('within',), absent=('rate', 'statistic',)), Variable(name='whole', types=('amount', 'share',), absent=('rate', 'statistic',)),),
    links=(Link(left=('part', 'measure',), right=('whole', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('within(part, whole) and part.type == whole.type and (part.of == whole.of or part.type == "amount" and missing(whole.of)) and not part.is_intensive and not part.may_be_negative and not whole.may_be_negative', Kind(name='bool'), part_exceeds_whole_forms_0_when, frozenset((('part', '',), ('part', 'is_intensive',), ('part', 'may_be_negative',), ('part', 'of',), ('part', 'type',), ('whole', '',), ('whole', 'may_be_negative',), ('whole', 'of',), ('whole', 'type',),)), False, frozenset((('part',), ('part', 'is_intensive',), ('part', 'may_be_negative',), ('part', 'of',), ('part', 'type',), ('whole',), ('whole', 'may_be_negative',), ('whole', 'of',), ('whole', 'of', '?',), ('whole', 'type',),)), frozenset(('missing', 'within',))),
    require=Expression('part.value <= whole.value', Kind(name='truth'), part_exceeds_whole_forms_0_require, frozenset((('part', '',), ('part', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('part', 'value',), ('whole', 'value',),)), frozenset()),
    at=Target(name='part', field='value'),
    also=(Target(name='whole', field='value'),),
    law='{part} is at most {whole}, within which it lies',
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{part.subject} ({part.value}) is more than {whole.subject} ({whole.value}), within which it lies', parts=(said('part.subject', part_exceeds_whole_forms_0_message_parts_0), ' (', said('part.value', part_exceeds_whole_forms_0_message_parts_2), ') is more than ', said('whole.subject', part_exceeds_whole_forms_0_message_parts_4), ' (', said('whole.value', part_exceeds_whole_forms_0_message_parts_6), '), within which it lies',)),
    working=(Template(text='{reading(part.value)}', parts=(said('reading(part.value)', part_exceeds_whole_forms_0_working_0_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', part_exceeds_whole_forms_0_working_1_parts_0),)), Template(text='{convert(part.value, whole.value)}', parts=(said('convert(part.value, whole.value)', part_exceeds_whole_forms_0_working_2_parts_0),)),),
    help_template=Template(text='Which of the two figures is wrong, or does {part.subject} lie in part outside of {whole.subject}?', parts=('Which of the two figures is wrong, or does ', said('part.subject', part_exceeds_whole_forms_0_help_template_parts_1), ' lie in part outside of ', said('whole.subject', part_exceeds_whole_forms_0_help_template_parts_3), '?',))), Rule(name='part-exceeds-whole',
    family='shares',
    path=str(_FOLDER / 'shares/part-exceeds-whole.yaml'),
    summary='A part is larger than its whole.',
    why='An amount that names its whole with `of` is contained in it. Averages and rates are not meant, nor sums in which a part may be negative.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is the part too large, or is it of something else? About then {part.of} had {names(about_then.with_period)}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='part', types=('amount',), present=('period', 'of',), absent=('rate', 'statistic',)), Variable(name='wholes', many=True, types=('amount',), present=('period',), absent=('rate', 'statistic',)),),
    links=(Link(left=('part', 'of',), right=('wholes', 'subject',)), Link(left=('part', 'of_measure',), right=('wholes', 'measure',)),),
    same=('where', 'breakdown', 'basis', 'kind',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('present(about_then) and not part.is_intensive and not part.is_balance and not any(wholes.may_be_negative) and (part.is_stock or not outlasts(part, about_then))', Kind(name='bool'), part_exceeds_whole_forms_1_when, frozenset((('about_then', '',), ('part', '',), ('part', 'is_balance',), ('part', 'is_intensive',), ('part', 'is_stock',), ('wholes', '',), ('wholes', 'may_be_negative',),)), False, frozenset((('about_then',), ('about_then', '?',), ('part',), ('part', 'is_balance',), ('part', 'is_intensive',), ('part', 'is_stock',), ('wholes', 'may_be_negative',),)), frozenset(('any', 'outlasts', 'present',))),
    let=(('about_then', Expression('around(wholes, part.period)', Kind(name='list', item=Kind(name='record', record='claim')), part_exceeds_whole_forms_1_let_about_then_1, frozenset((('part', '',), ('part', 'period',), ('wholes', '',),)), False, frozenset((('part', 'period',), ('wholes',),)), frozenset(('around',))),), ('most', Expression('highest(about_then.value)', Kind(name='quantity'), part_exceeds_whole_forms_1_let_most_1, frozenset((('about_then', '',), ('about_then', 'value',),)), False, frozenset((('about_then', 'value',),)), frozenset(('highest',))),),),
    require=Expression('part.value <= most', Kind(name='truth'), part_exceeds_whole_forms_1_require, frozenset((('most', '',), ('part', '',), ('part', 'value',),)), True, frozenset((('most',), ('part', 'value',),)), frozenset()),
    possible=Expression('may_exceed(part.value, most) or distinct(about_then.period) < 2', Kind(name='truth'), part_exceeds_whole_forms_1_possible, frozenset((('about_then', '',), ('about_then', 'period',), ('most', '',), ('part', '',), ('part', 'value',),)), True, frozenset((('about_then', 'period',), ('most',), ('part', 'value',),)), frozenset(('distinct', 'may_exceed',))),
    because=Template(text='the whole may have been larger between the times that are known of it', parts=('the whole may have been larger between the times that are known of it',)),
    at=Target(name='part', field='value'),
    also=(Target(name='about_then', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{part.subject} ({part.value}) is more than {part.of} was at any time about then: {names(about_then.with_period)}', parts=(said('part.subject', part_exceeds_whole_forms_1_message_parts_0), ' (', said('part.value', part_exceeds_whole_forms_1_message_parts_2), ') is more than ', said('part.of', part_exceeds_whole_forms_1_message_parts_4), ' was at any time about then: ', said('names(about_then.with_period)', part_exceeds_whole_forms_1_message_parts_6),)),
    working=(Template(text='{reading(part.value)}', parts=(said('reading(part.value)', part_exceeds_whole_forms_1_working_0_parts_0),)),),
    help_template=Template(text='Is the part too large, or is it of something else? About then {part.of} had {names(about_then.with_period)}.', parts=('Is the part too large, or is it of something else? About then ', said('part.of', part_exceeds_whole_forms_1_help_template_parts_1), ' had ', said('names(about_then.with_period)', part_exceeds_whole_forms_1_help_template_parts_3), '.',))), Rule(name='part-exceeds-whole',
    family='shares',
    path=str(_FOLDER / 'shares/part-exceeds-whole.yaml'),
    summary='A part is larger than its whole.',
    why='An amount that names its whole with `of` is contained in it. Averages and rates are not meant, nor sums in which a part may be negative.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Have the two figures changed places, or is one of them of another time or place?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='part', types=('amount', 'share',), absent=('rate', 'statistic',)), Variable(name='whole', types=('amount', 'share',), absent=('rate', 'statistic',)),),
    links=(Link(left=('part', 'subject',), right=('whole', 'subject',)), Link(left=('part', 'measure',), right=('whole', 'measure',), differs=True),),
    same=('where', 'breakdown', 'basis', 'kind', 'period', 'whole',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('part.type == whole.type and widens(whole.measure, part.measure) and not part.is_intensive and not part.is_balance and not whole.is_balance', Kind(name='bool'), part_exceeds_whole_forms_2_when, frozenset((('part', '',), ('part', 'is_balance',), ('part', 'is_intensive',), ('part', 'measure',), ('part', 'type',), ('whole', '',), ('whole', 'is_balance',), ('whole', 'measure',), ('whole', 'type',),)), False, frozenset((('part', 'is_balance',), ('part', 'is_intensive',), ('part', 'measure',), ('part', 'type',), ('whole', 'is_balance',), ('whole', 'measure',), ('whole', 'type',),)), frozenset(('widens',))),
    require=Expression('part.value <= whole.value', Kind(name='truth'), part_exceeds_whole_forms_2_require, frozenset((('part', '',), ('part', 'value',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('part', 'value',), ('whole', 'value',),)), frozenset()),
    possible=Expression('True', Kind(name='bool'), part_exceeds_whole_forms_2_possible, frozenset(), False, frozenset(), frozenset()),
    because=Template(text='the words of the two measures are all that says so', parts=('the words of the two measures are all that says so',)),
    at=Target(name='part', field='value'),
    also=(Target(name='whole', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{part.stated} ({part.measure}) is more than {whole.stated} ({whole.measure}), which holds it', parts=(said('part.stated', part_exceeds_whole_forms_2_message_parts_0), ' (', said('part.measure', part_exceeds_whole_forms_2_message_parts_2), ') is more than ', said('whole.stated', part_exceeds_whole_forms_2_message_parts_4), ' (', said('whole.measure', part_exceeds_whole_forms_2_message_parts_6), '), which holds it',)),
    working=(Template(text='{reading(part.value)}', parts=(said('reading(part.value)', part_exceeds_whole_forms_2_working_0_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', part_exceeds_whole_forms_2_working_1_parts_0),)),),
    help_template=Template(text='Have the two figures changed places, or is one of them of another time or place?', parts=('Have the two figures changed places, or is one of them of another time or place?',))),)),
'12734-d1f6e793')

# -- shares/parts-differ-from-whole.yaml --

def parts_differ_from_whole_when(n, c):
    return (FALSE if (t2 := as_truth((None if (t1 := each(claim_complete, n['parts'], 'complete', c)) is None else f_any(c, t1)))) is FALSE else FALSE if (t6 := both(t2, (UNKNOWN if (t3 := (None if (t5 := each(claim_subject, n['parts'], 'subject', c)) is None else f_distinct(c, t5))) is None else UNKNOWN if (t4 := number('2', c)) is None else relate('>=', t3, t4, c)))) is FALSE else FALSE if (t9 := both(t6, (UNKNOWN if (t7 := (None if (t8 := n['parts']) is None else f_overlapping(c, t8))) is None else FALSE if t7 else TRUE))) is FALSE else FALSE if (t12 := both(t9, (UNKNOWN if (t10 := (None if (t11 := n['whole']) is None else claim_is_intensive(t11))) is None else FALSE if t10 else TRUE))) is FALSE else both(t12, (UNKNOWN if (t13 := (None if (t14 := n['parts']) is None else f_mixed(c, t14))) is None else FALSE if t13 else TRUE)))


def parts_differ_from_whole_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['parts'], 'value', c)) is None else f_sum(c, t1))


def parts_differ_from_whole_require(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else None if (t2 := (None if (t3 := n['whole']) is None else stated(claim_value(t3), t3, 'value', c))) is None else relate('==', t1, t2, c))


def parts_differ_from_whole_message_parts_0(n, c):
    return (None if (t1 := each(claim_subject, n['parts'], 'subject', c)) is None else f_names(c, t1))


def parts_differ_from_whole_message_parts_2(n, c):
    return lifted(n['total'], c)


def parts_differ_from_whole_message_parts_4(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def parts_differ_from_whole_message_parts_6(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def parts_differ_from_whole_working_0_parts_0(n, c):
    return strict(f_worked_sum, [each(claim_value, n['parts'], 'value', c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def parts_differ_from_whole_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['total'], c)], c)


def parts_differ_from_whole_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def parts_differ_from_whole_working_3_parts_1(n, c):
    return strict(f_difference, [lifted(n['total'], c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def parts_differ_from_whole_working_4_parts_1(n, c):
    return strict(f_slip, [lifted(n['total'], c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


RULES['shares/parts-differ-from-whole.yaml'] = (
Rule(name='parts-differ-from-whole',
    family='shares',
    path=str(_FOLDER / 'shares/parts-differ-from-whole.yaml'),
    summary='Parts that are said to be all there are do not add up to the whole.',
    why='`complete: true` says that nothing is left out, so that the sum of the parts is the whole. Rounded parts may miss it by half a unit each, and no more.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which figure is wrong, or which part is missing? If the parts are not all, drop `complete: true`.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='parts', many=True, types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('parts', 'of',), right=('whole', 'subject',)), Link(left=('parts', 'of_measure',), right=('whole', 'measure',)), Link(left=('parts', 'measure',), right=('whole', 'measure',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('any(parts.complete) and distinct(parts.subject) >= 2 and not overlapping(parts) and not whole.is_intensive and not mixed(parts)', Kind(name='truth'), parts_differ_from_whole_when, frozenset((('parts', '',), ('parts', 'complete',), ('parts', 'subject',), ('whole', '',), ('whole', 'is_intensive',),)), True, frozenset((('parts',), ('parts', 'complete',), ('parts', 'subject',), ('whole', 'is_intensive',),)), frozenset(('any', 'distinct', 'mixed', 'overlapping',))),
    let=(('total', Expression('sum(parts.value)', Kind(name='quantity'), parts_differ_from_whole_let_total_1, frozenset((('parts', '',), ('parts', 'value',),)), False, frozenset((('parts', 'value',),)), frozenset(('sum',))),),),
    require=Expression('total == whole.value', Kind(name='truth'), parts_differ_from_whole_require, frozenset((('total', '',), ('whole', '',), ('whole', 'value',),)), False, frozenset((('total',), ('whole', 'value',),)), frozenset()),
    at=Target(name='whole', field='value'),
    also=(Target(name='parts', field='value'),),
    law='{parts} are together {whole}',
    yields_to=('part-exceeds-whole', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{names(parts.subject)} add up to {total}, not to {whole.value} ({whole.subject})', parts=(said('names(parts.subject)', parts_differ_from_whole_message_parts_0), ' add up to ', said('total', parts_differ_from_whole_message_parts_2), ', not to ', said('whole.value', parts_differ_from_whole_message_parts_4), ' (', said('whole.subject', parts_differ_from_whole_message_parts_6), ')',)),
    working=(Template(text='{worked_sum(parts.value, whole.value)}', parts=(said('worked_sum(parts.value, whole.value)', parts_differ_from_whole_working_0_parts_0),)), Template(text='{convert(whole.value, total)}', parts=(said('convert(whole.value, total)', parts_differ_from_whole_working_1_parts_0),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', parts_differ_from_whole_working_2_parts_0),)), Template(text='if the whole is right, the sum is {difference(total, whole.value)}', parts=('if the whole is right, the sum is ', said('difference(total, whole.value)', parts_differ_from_whole_working_3_parts_1),)), Template(text='likely slip: {slip(total, whole.value)}', parts=('likely slip: ', said('slip(total, whole.value)', parts_differ_from_whole_working_4_parts_1),)),),
    help_template=Template(text='Which figure is wrong, or which part is missing? If the parts are not all, drop `complete: true`.', parts=('Which figure is wrong, or which part is missing? If the parts are not all, drop `complete: true`.',))),
'4793-88c8d3be')

# -- shares/parts-exceed-whole.yaml --

def parts_exceed_whole_when(n, c):
    return (FALSE if (t9 := (TRUE if (t7 := (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := each(claim_subject, n['parts'], 'subject', c)) is None else f_distinct(c, t3))) is None else UNKNOWN if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))) is FALSE else both(t4, (UNKNOWN if (t5 := (None if (t6 := each(claim_complete, n['parts'], 'complete', c)) is None else f_any(c, t6))) is None else FALSE if t5 else TRUE)))) is TRUE else either(t7, as_truth((None if (t8 := n['parts']) is None else f_mixed(c, t8)))))) is FALSE else FALSE if (t12 := both(t9, (UNKNOWN if (t10 := (None if (t11 := n['parts']) is None else f_overlapping(c, t11))) is None else FALSE if t10 else TRUE))) is FALSE else FALSE if (t15 := both(t12, (UNKNOWN if (t13 := (None if (t14 := each(claim_may_be_negative, n['parts'], 'may_be_negative', c)) is None else f_any(c, t14))) is None else FALSE if t13 else TRUE))) is FALSE else FALSE if (t18 := both(t15, (UNKNOWN if (t16 := (None if (t17 := n['whole']) is None else claim_may_be_negative(t17))) is None else FALSE if t16 else TRUE))) is FALSE else both(t18, (UNKNOWN if (t19 := (None if (t20 := n['whole']) is None else claim_is_intensive(t20))) is None else FALSE if t19 else TRUE)))


def parts_exceed_whole_let_total_1(n, c):
    return strict(f_mixed_total, [n['parts'], n['whole']], c)


def parts_exceed_whole_require(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else None if (t2 := (None if (t3 := n['whole']) is None else stated(claim_value(t3), t3, 'value', c))) is None else relate('<=', t1, t2, c))


def parts_exceed_whole_possible(n, c):
    return (True if (t1 := (None if (t3 := n['parts']) is None else f_may_share_people(c, t3))) is True else True if (t2 := (None if (t4 := n['parts']) is None else f_may_share_things(c, t4))) is True else None if t1 is None or t2 is None else False)


def parts_exceed_whole_because_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['parts']) is None else f_may_share_people(c, t2))) is None else 'person' if t1 else 'thing')


def parts_exceed_whole_because_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['parts']) is None else f_may_share_people(c, t2))) is None else 'nobody' if t1 else 'nothing')


def parts_exceed_whole_message_parts_0(n, c):
    return (None if (t1 := each(claim_subject, n['parts'], 'subject', c)) is None else f_names(c, t1))


def parts_exceed_whole_message_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['parts']) is None else f_mixed(c, t2))) is None else ' and what is told as shares' if t1 else '')


def parts_exceed_whole_message_parts_3(n, c):
    return strict(f_at_least, [lifted(n['total'], c), (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))], c)


def parts_exceed_whole_message_parts_5(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def parts_exceed_whole_message_parts_7(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def parts_exceed_whole_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['parts'], 'value', c)) is None else f_sum_of(c, t1))


def parts_exceed_whole_working_0_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['parts']) is None else f_mixed(c, t2))) is None else ', and with the shares of it,' if t1 else ' =')


def parts_exceed_whole_working_0_parts_3(n, c):
    return lifted(n['total'], c)


def parts_exceed_whole_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def parts_exceed_whole_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['total'], c)], c)


RULES['shares/parts-exceed-whole.yaml'] = (
Rule(name='parts-exceed-whole',
    family='shares',
    path=str(_FOLDER / 'shares/parts-exceed-whole.yaml'),
    summary='The parts of a whole add up to more than the whole.',
    why='Each part may be small enough and their sum still too large. Only certain excess is told: the least that the parts can be against the most that the whole can be. A part that is told as a share counts as that share of the whole.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is one of the parts too large or the whole too small, or are some things counted in two parts (then say so with `overlapping: true`)?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='parts', many=True, types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('parts', 'of',), right=('whole', 'subject',)), Link(left=('parts', 'of_measure',), right=('whole', 'measure',)), Link(left=('parts', 'measure',), right=('whole', 'measure',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('(distinct(parts.subject) >= 2 and not any(parts.complete) or mixed(parts)) and not overlapping(parts) and not any(parts.may_be_negative) and not whole.may_be_negative and not whole.is_intensive', Kind(name='truth'), parts_exceed_whole_when, frozenset((('parts', '',), ('parts', 'complete',), ('parts', 'may_be_negative',), ('parts', 'subject',), ('whole', '',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), True, frozenset((('parts',), ('parts', 'complete',), ('parts', 'may_be_negative',), ('parts', 'subject',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), frozenset(('any', 'distinct', 'mixed', 'overlapping',))),
    let=(('total', Expression('mixed_total(parts, whole)', Kind(name='quantity'), parts_exceed_whole_let_total_1, frozenset((('parts', '',), ('whole', '',),)), False, frozenset((('parts',), ('whole',),)), frozenset(('mixed_total',))),),),
    require=Expression('total <= whole.value', Kind(name='truth'), parts_exceed_whole_require, frozenset((('total', '',), ('whole', '',), ('whole', 'value',),)), True, frozenset((('total',), ('whole', 'value',),)), frozenset()),
    possible=Expression('may_share_people(parts) or may_share_things(parts)', Kind(name='bool'), parts_exceed_whole_possible, frozenset((('parts', '',),)), False, frozenset((('parts',),)), frozenset(('may_share_people', 'may_share_things',))),
    because=Template(text='one {"person" if may_share_people(parts) else "thing"} may be counted in several of them: nothing says that they share {"nobody" if may_share_people(parts) else "nothing"} (`breakdown`, `complete`)', parts=('one ', said('"person" if may_share_people(parts) else "thing"', parts_exceed_whole_because_parts_1), ' may be counted in several of them: nothing says that they share ', said('"nobody" if may_share_people(parts) else "nothing"', parts_exceed_whole_because_parts_3), ' (`breakdown`, `complete`)',)),
    at=Target(name='whole', field='value'),
    also=(Target(name='parts', field='value'),),
    law='{parts} are together at most {whole}',
    yields_to=('part-exceeds-whole', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{names(parts.subject)}{" and what is told as shares" if mixed(parts) else ""} add up to {at_least(total, whole.value)}, more than {whole.subject} ({whole.value})', parts=(said('names(parts.subject)', parts_exceed_whole_message_parts_0), said('" and what is told as shares" if mixed(parts) else ""', parts_exceed_whole_message_parts_1), ' add up to ', said('at_least(total, whole.value)', parts_exceed_whole_message_parts_3), ', more than ', said('whole.subject', parts_exceed_whole_message_parts_5), ' (', said('whole.value', parts_exceed_whole_message_parts_7), ')',)),
    working=(Template(text='{sum_of(parts.value)}{", and with the shares of it," if mixed(parts) else " ="} {total}', parts=(said('sum_of(parts.value)', parts_exceed_whole_working_0_parts_0), said('", and with the shares of it," if mixed(parts) else " ="', parts_exceed_whole_working_0_parts_1), ' ', said('total', parts_exceed_whole_working_0_parts_3),)), Template(text='{reading(whole.value)}', parts=(said('reading(whole.value)', parts_exceed_whole_working_1_parts_0),)), Template(text='{convert(whole.value, total)}', parts=(said('convert(whole.value, total)', parts_exceed_whole_working_2_parts_0),)),),
    help_template=Template(text='Is one of the parts too large or the whole too small, or are some things counted in two parts (then say so with `overlapping: true`)?', parts=('Is one of the parts too large or the whole too small, or are some things counted in two parts (then say so with `overlapping: true`)?',))),
'5397-7e093c8b')

# -- shares/share-of-groups.yaml --

def share_of_groups_when(n, c):
    return (False if (t1 := f_present(c, lifted(n['least'], c))) is False else False if (t2 := (None if (t6 := (None if (t7 := each(claim_overlapping, n['groups'], 'overlapping', c)) is None else f_any(c, t7))) is None else not t6)) is False else False if (t3 := (None if (t8 := (None if (t9 := each(claim_may_be_negative, n['groups'], 'may_be_negative', c)) is None else f_any(c, t9))) is None else not t8)) is False else False if (t4 := (None if (t10 := (None if (t11 := each(claim_may_be_negative, n['inners'], 'may_be_negative', c)) is None else f_any(c, t11))) is None else not t10)) is False else False if (t5 := (None if (t12 := (None if (t13 := n['both']) is None else claim_may_be_negative(t13))) is None else not t12)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def share_of_groups_let_least_1(n, c):
    return strict(f_by_groups, [n['inners'], n['groups']], c)


def share_of_groups_let_most_1(n, c):
    return strict(f_outside_groups, [n['inners'], n['groups']], c)


def share_of_groups_require(n, c):
    return (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['both']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := lifted(n['least'], c)) is None else relate('>=', t1, t2, c))) is FALSE else both(t4, (UNKNOWN if (t5 := (None if (t7 := n['both']) is None else stated(claim_value(t7), t7, 'value', c))) is None else UNKNOWN if (t6 := lifted(n['most'], c)) is None else relate('<=', t5, t6, c))))


def share_of_groups_possible(n, c):
    return (True if (t1 := (None if (t3 := n['groups']) is None else f_may_share_people(c, t3))) is True else True if (t2 := (None if (t4 := n['groups']) is None else f_may_share_things(c, t4))) is True else None if t1 is None or t2 is None else False)


def share_of_groups_because_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['groups']) is None else f_may_share_people(c, t2))) is None else 'person' if t1 else 'thing')


def share_of_groups_because_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['groups']) is None else f_may_share_people(c, t2))) is None else 'nobody' if t1 else 'nothing')


def share_of_groups_message_parts_0(n, c):
    return (None if (t1 := n['both']) is None else claim_subject(t1))


def share_of_groups_message_parts_2(n, c):
    return (None if (t1 := each(claim_of, n['inners'], 'of', c)) is None else f_names(c, t1))


def share_of_groups_message_parts_4(n, c):
    return strict(f_between, [(None if (t1 := lifted(n['least'], c)) is None else f_percent(c, t1)), (None if (t2 := lifted(n['most'], c)) is None else f_percent(c, t2)), (None if (t3 := n['both']) is None else stated(claim_value(t3), t3, 'value', c))], c)


def share_of_groups_message_parts_6(n, c):
    return (None if (t1 := n['both']) is None else claim_of(t1))


def share_of_groups_message_parts_8(n, c):
    return (None if (t1 := n['both']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_groups_working_0_parts_1(n, c):
    return (None if (t1 := lifted(n['least'], c)) is None else f_percent(c, t1))


def share_of_groups_working_0_parts_3(n, c):
    return (None if (t1 := (None if (t2 := lifted(n['most'], c)) is None else f_percent(c, t2))) is None else f_at_most(c, t1))


def share_of_groups_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['both']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/share-of-groups.yaml'] = (
Rule(name='share-of-groups',
    family='shares',
    path=str(_FOLDER / 'shares/share-of-groups.yaml'),
    summary='A share of the whole does not fit the shares of its groups.',
    why='48 % of the women and 40 % of the men, where women are 51 % and men 49 %, are 44 % of all. Groups that share nothing leave no more room than what is in none of them.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong, the share of all or one of the shares of a group? Or is one of them of something else?',
    since='0.2.0',
    shape='join',
    variables=(Variable(name='both', types=('share',), absent=('rate',)), Variable(name='groups', many=True, types=('share',), absent=('rate',)), Variable(name='inners', many=True, types=('share',), absent=('rate',)),),
    links=(Link(left=('groups', 'of',), right=('both', 'of',)), Link(left=('groups', 'of_measure',), right=('both', 'of_measure',)), Link(left=('inners', 'subject',), right=('both', 'subject',)), Link(left=('inners', 'measure',), right=('both', 'measure',)),),
    same=('where', 'basis', 'kind', 'period',),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(least) and not any(groups.overlapping) and not any(groups.may_be_negative) and not any(inners.may_be_negative) and not both.may_be_negative', Kind(name='bool'), share_of_groups_when, frozenset((('both', '',), ('both', 'may_be_negative',), ('groups', '',), ('groups', 'may_be_negative',), ('groups', 'overlapping',), ('inners', '',), ('inners', 'may_be_negative',), ('least', '',),)), False, frozenset((('both', 'may_be_negative',), ('groups', 'may_be_negative',), ('groups', 'overlapping',), ('inners', 'may_be_negative',), ('least', '?',),)), frozenset(('any', 'present',))),
    let=(('least', Expression('by_groups(inners, groups)', Kind(name='quantity'), share_of_groups_let_least_1, frozenset((('groups', '',), ('inners', '',),)), False, frozenset((('groups',), ('inners',),)), frozenset(('by_groups',))),), ('most', Expression('outside_groups(inners, groups)', Kind(name='quantity'), share_of_groups_let_most_1, frozenset((('groups', '',), ('inners', '',),)), False, frozenset((('groups',), ('inners',),)), frozenset(('outside_groups',))),),),
    require=Expression('both.value >= least and both.value <= most', Kind(name='truth'), share_of_groups_require, frozenset((('both', '',), ('both', 'value',), ('least', '',), ('most', '',),)), True, frozenset((('both', 'value',), ('least',), ('most',),)), frozenset()),
    possible=Expression('may_share_people(groups) or may_share_things(groups)', Kind(name='bool'), share_of_groups_possible, frozenset((('groups', '',),)), False, frozenset((('groups',),)), frozenset(('may_share_people', 'may_share_things',))),
    because=Template(text='one {"person" if may_share_people(groups) else "thing"} may be in several of the groups: nothing says that they share {"nobody" if may_share_people(groups) else "nothing"} (`breakdown`, `complete`)', parts=('one ', said('"person" if may_share_people(groups) else "thing"', share_of_groups_because_parts_1), ' may be in several of the groups: nothing says that they share ', said('"nobody" if may_share_people(groups) else "nothing"', share_of_groups_because_parts_3), ' (`breakdown`, `complete`)',)),
    at=Target(name='both', field='value'),
    also=(Target(name='inners', field='value'), Target(name='groups', field='value'),),
    law='{both} is what {inners} make of {groups}, or what these leave',
    yields_to=('share-of-share', 'shares-exceed-whole', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{both.subject}: the shares of {names(inners.of)} make {between(percent(least), percent(most), both.value)} of {both.of}, not {both.value}', parts=(said('both.subject', share_of_groups_message_parts_0), ': the shares of ', said('names(inners.of)', share_of_groups_message_parts_2), ' make ', said('between(percent(least), percent(most), both.value)', share_of_groups_message_parts_4), ' of ', said('both.of', share_of_groups_message_parts_6), ', not ', said('both.value', share_of_groups_message_parts_8),)),
    working=(Template(text='the groups alone make {percent(least)}, and with all that is in none of them {at_most(percent(most))}', parts=('the groups alone make ', said('percent(least)', share_of_groups_working_0_parts_1), ', and with all that is in none of them ', said('at_most(percent(most))', share_of_groups_working_0_parts_3),)), Template(text='{reading(both.value)}', parts=(said('reading(both.value)', share_of_groups_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong, the share of all or one of the shares of a group? Or is one of them of something else?', parts=('Which is wrong, the share of all or one of the shares of a group? Or is one of them of something else?',))),
'2900-0671a2e1')

# -- shares/share-of-share.yaml --

def share_of_share_when(n, c):
    return (False if (t1 := (None if (t4 := (None if (t5 := n['inner']) is None else claim_may_be_negative(t5))) is None else not t4)) is False else False if (t2 := (None if (t6 := (None if (t7 := n['outer']) is None else claim_may_be_negative(t7))) is None else not t6)) is False else False if (t3 := (None if (t8 := (None if (t9 := n['both']) is None else claim_may_be_negative(t9))) is None else not t8)) is False else None if t1 is None or t2 is None or t3 is None else True)


def share_of_share_require(n, c):
    return (None if (t1 := (True if (t16 := strict(f_within, [n['inner'], n['outer']], c)) is True else True if (t17 := strict(f_within, [n['both'], n['outer']], c)) is True else None if t16 is None or t17 is None else False)) is None else (None if (t2 := (None if (t4 := n['both']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := (None if (t7 := n['inner']) is None else stated(claim_value(t7), t7, 'value', c))) is None else None if (t6 := (None if (t8 := n['outer']) is None else stated(claim_value(t8), t8, 'value', c))) is None else multiply(t5, t6))) is None else relate('==', t2, t3, c)) if t1 else (None if (t9 := (None if (t11 := n['both']) is None else stated(claim_value(t11), t11, 'value', c))) is None else None if (t10 := (None if (t12 := (None if (t14 := n['inner']) is None else stated(claim_value(t14), t14, 'value', c))) is None else None if (t13 := (None if (t15 := n['outer']) is None else stated(claim_value(t15), t15, 'value', c))) is None else multiply(t12, t13))) is None else relate('>=', t9, t10, c)))


def share_of_share_message_parts_0(n, c):
    return (None if (t1 := n['inner']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_share_message_parts_2(n, c):
    return (None if (t1 := n['outer']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_share_message_parts_4(n, c):
    return (None if (t1 := n['outer']) is None else claim_of(t1))


def share_of_share_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['inner']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['outer']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))) is None else f_percent(c, t1))


def share_of_share_message_parts_8(n, c):
    return (None if (t1 := (True if (t2 := strict(f_within, [n['inner'], n['outer']], c)) is True else True if (t3 := strict(f_within, [n['both'], n['outer']], c)) is True else None if t2 is None or t3 is None else False)) is None else 'not' if t1 else 'and less is printed:')


def share_of_share_message_parts_10(n, c):
    return (None if (t1 := n['both']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_share_message_parts_12(n, c):
    return (None if (t1 := n['both']) is None else claim_called(t1))


def share_of_share_working_0_parts_0(n, c):
    return (None if (t1 := n['inner']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_share_working_0_parts_2(n, c):
    return (None if (t1 := n['outer']) is None else stated(claim_value(t1), t1, 'value', c))


def share_of_share_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['inner']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['outer']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))) is None else f_percent(c, t1))


def share_of_share_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['both']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/share-of-share.yaml'] = (
Rule(name='share-of-share',
    family='shares',
    path=str(_FOLDER / 'shares/share-of-share.yaml'),
    summary='A share of a share does not multiply out.',
    why='Half of what makes up 60 % of the whole is 30 % of the whole, and there may be more of it outside that group: supporters among women are not all supporters. So the share of the whole is at least the product; it is the product where the subject lies wholly in the group (`within:`). Where the article gives all three, one of them is often of another whole than it says.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong, or is one of them a share of something else?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='inner', types=('share',), absent=('rate',)), Variable(name='outer', types=('share',), absent=('rate',)), Variable(name='both', types=('share',), absent=('rate',)),),
    links=(Link(left=('inner', 'of',), right=('outer', 'subject',)), Link(left=('inner', 'of_measure',), right=('outer', 'measure',)), Link(left=('inner', 'subject',), right=('both', 'subject',)), Link(left=('inner', 'measure',), right=('both', 'measure',)), Link(left=('outer', 'of',), right=('both', 'of',)), Link(left=('outer', 'of_measure',), right=('both', 'of_measure',)),),
    same=('where', 'basis', 'kind', 'period',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not inner.may_be_negative and not outer.may_be_negative and not both.may_be_negative', Kind(name='bool'), share_of_share_when, frozenset((('both', '',), ('both', 'may_be_negative',), ('inner', '',), ('inner', 'may_be_negative',), ('outer', '',), ('outer', 'may_be_negative',),)), False, frozenset((('both', 'may_be_negative',), ('inner', 'may_be_negative',), ('outer', 'may_be_negative',),)), frozenset()),
    require=Expression('both.value == inner.value * outer.value if within(inner, outer) or within(both, outer) else both.value >= inner.value * outer.value', Kind(name='truth'), share_of_share_require, frozenset((('both', '',), ('both', 'value',), ('inner', '',), ('inner', 'value',), ('outer', '',), ('outer', 'value',),)), True, frozenset((('both',), ('both', 'value',), ('inner',), ('inner', 'value',), ('outer',), ('outer', 'value',),)), frozenset(('within',))),
    at=Target(name='both', field='value'),
    also=(Target(name='inner', field='value'), Target(name='outer', field='value'),),
    law='{both} is what {inner} and {outer} make of it, or more',
    yields_to=('share-out-of-range', 'share-times-whole', 'scale-slip', 'agreement', 'disagrees-with-source', 'part-exceeds-whole', 'equals-mismatch',),
    message=Template(text='{inner.value} of {outer.value} of {outer.of} is {percent(inner.value * outer.value)}, {"not" if within(inner, outer) or within(both, outer) else "and less is printed:"} {both.value} ({both.called})', parts=(said('inner.value', share_of_share_message_parts_0), ' of ', said('outer.value', share_of_share_message_parts_2), ' of ', said('outer.of', share_of_share_message_parts_4), ' is ', said('percent(inner.value * outer.value)', share_of_share_message_parts_6), ', ', said('"not" if within(inner, outer) or within(both, outer) else "and less is printed:"', share_of_share_message_parts_8), ' ', said('both.value', share_of_share_message_parts_10), ' (', said('both.called', share_of_share_message_parts_12), ')',)),
    working=(Template(text='{inner.value} × {outer.value} = {percent(inner.value * outer.value)}', parts=(said('inner.value', share_of_share_working_0_parts_0), ' × ', said('outer.value', share_of_share_working_0_parts_2), ' = ', said('percent(inner.value * outer.value)', share_of_share_working_0_parts_4),)), Template(text='{reading(both.value)}', parts=(said('reading(both.value)', share_of_share_working_1_parts_0),)),),
    help_template=Template(text='Which of the three is wrong, or is one of them a share of something else?', parts=('Which of the three is wrong, or is one of them a share of something else?',))),
'4587-55c9a70d')

# -- shares/share-out-of-range.yaml --

def share_out_of_range_when(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['claim']) is None else claim_rate(t4))) is None else not t3)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['claim']) is None else claim_may_be_negative(t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def share_out_of_range_require(n, c):
    return (FALSE if (t6 := (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['claim']) is None else stated(claim_value(t3), t3, 'value', c))) is None else UNKNOWN if (t2 := quantity('0 %', c)) is None else relate('>=', t1, t2, c))) is TRUE else either(t4, as_truth(strict(f_may_equal, [(None if (t5 := n['claim']) is None else stated(claim_value(t5), t5, 'value', c)), quantity('0 %', c)], c))))) is FALSE else both(t6, (TRUE if (t10 := (UNKNOWN if (t7 := (None if (t9 := n['claim']) is None else stated(claim_value(t9), t9, 'value', c))) is None else UNKNOWN if (t8 := quantity('100 %', c)) is None else relate('<=', t7, t8, c))) is TRUE else either(t10, as_truth(strict(f_may_equal, [(None if (t11 := n['claim']) is None else stated(claim_value(t11), t11, 'value', c)), quantity('100 %', c)], c))))))


def share_out_of_range_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def share_out_of_range_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_of(t1))


def share_out_of_range_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['shares/share-out-of-range.yaml'] = (
Rule(name='share-out-of-range',
    family='shares',
    path=str(_FOLDER / 'shares/share-out-of-range.yaml'),
    summary='A share lies below 0 % or above 100 % of its whole.',
    why='A part cannot be more than the whole or less than nothing. A percentage that is no part (debt to output, use over capacity) is marked `rate: true`; contributions that may be negative, `may_be_negative: true`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is the figure wrong, is it a change or a ratio and no share, or is it a share of something else?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('not claim.rate and not claim.may_be_negative', Kind(name='bool'), share_out_of_range_when, frozenset((('claim', '',), ('claim', 'may_be_negative',), ('claim', 'rate',),)), False, frozenset((('claim', 'may_be_negative',), ('claim', 'rate',),)), frozenset()),
    require=Expression('(claim.value >= "0 %" or may_equal(claim.value, "0 %")) and (claim.value <= "100 %" or may_equal(claim.value, "100 %"))', Kind(name='truth'), share_out_of_range_require, frozenset((('claim', '',), ('claim', 'value',),)), True, frozenset((('claim', 'value',),)), frozenset(('may_equal',))),
    at=Target(name='claim', field='value'),
    message=Template(text='{claim.value} cannot be a share of {claim.of}: a share lies between 0 % and 100 %', parts=(said('claim.value', share_out_of_range_message_parts_0), ' cannot be a share of ', said('claim.of', share_out_of_range_message_parts_2), ': a share lies between 0 % and 100 %',)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', share_out_of_range_working_0_parts_0),)),),
    help_template=Template(text='Is the figure wrong, is it a change or a ratio and no share, or is it a share of something else?', parts=('Is the figure wrong, is it a change or a ratio and no share, or is it a share of something else?',))),
'2788-63319de9')

# -- shares/share-times-whole.yaml --

def share_times_whole_when(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := n['whole']) is None else claim_is_intensive(t4))) is None else not t3)) is False else False if (t2 := (True if (t5 := strict(f_holds_part, [n['share'], n['part']], c)) is True else True if (t6 := (False if (t7 := f_missing(c, (None if (t9 := n['part']) is None else claim_of(t9)))) is False else False if (t8 := (None if (t10 := strict(f_fits_another, [n['share'], n['part']], c)) is None else not t10)) is False else None if t7 is None or t8 is None else True)) is True else None if t5 is None or t6 is None else False)) is False else None if t1 is None or t2 is None else True)


def share_times_whole_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := (None if (t6 := n['share']) is None else stated(claim_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t7 := n['whole']) is None else stated(claim_value(t7), t7, 'value', c))) is None else multiply(t4, t5))) is None else relate('==', t1, t2, c))


def share_times_whole_possible(n, c):
    return (None if (t1 := strict(f_holds_part, [n['share'], n['part']], c)) is None else not t1)


def share_times_whole_because_parts_0(n, c):
    return (None if (t1 := n['part']) is None else claim_subject(t1))


def share_times_whole_because_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def share_times_whole_message_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_message_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def share_times_whole_message_parts_6(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_message_parts_8(n, c):
    return (None if (t1 := n['part']) is None else claim_called(t1))


def share_times_whole_working_0_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_working_0_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def share_times_whole_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['whole']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def share_times_whole_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['part']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def share_times_whole_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := (None if (t4 := n['share']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['whole']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))], c)


def share_times_whole_help_template_parts_1(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def share_times_whole_forms_0_variables_0_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_unit_kind(t1)), 'percent', True)


def share_times_whole_forms_0_when(n, c):
    return (FALSE if (t3 := (UNKNOWN if (t1 := (None if (t2 := n['whole']) is None else claim_is_intensive(t2))) is None else FALSE if t1 else TRUE)) is FALSE else FALSE if (t6 := both(t3, (UNKNOWN if (t4 := (None if (t5 := n['part']) is None else claim_may_be_negative(t5))) is None else FALSE if t4 else TRUE))) is FALSE else FALSE if (t9 := both(t6, (UNKNOWN if (t7 := (None if (t8 := n['whole']) is None else claim_may_be_negative(t8))) is None else FALSE if t7 else TRUE))) is FALSE else both(t9, (TRUE if (t12 := as_truth(equal((None if (t10 := n['share']) is None else claim_subject(t10)), (None if (t11 := n['share']) is None else claim_of(t11)), True))) is TRUE else either(t12, (UNKNOWN if (t13 := (None if (t15 := n['share']) is None else stated(claim_value(t15), t15, 'value', c))) is None else UNKNOWN if (t14 := quantity('100 %', c)) is None else relate('>', t13, t14, c))))))


def share_times_whole_forms_0_let_product_1(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def share_times_whole_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['product'], c)) is None else relate('==', t1, t2, c))


def share_times_whole_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_message_parts_4(n, c):
    return lifted(n['product'], c)


def share_times_whole_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_message_parts_8(n, c):
    return (None if (t1 := n['part']) is None else claim_called(t1))


def share_times_whole_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_working_0_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_working_0_parts_4(n, c):
    return lifted(n['product'], c)


def share_times_whole_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_working_1_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_0_working_1_parts_4(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['part']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['whole']) is None else stated(claim_value(t5), t5, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def share_times_whole_forms_0_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['share']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def share_times_whole_forms_0_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['product'], c)], c)


def share_times_whole_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


def share_times_whole_forms_1_variables_0_only(n, c):
    return equal((None if (t1 := n['claim']) is None else claim_unit_kind(t1)), 'percent', True)


def share_times_whole_forms_1_when(n, c):
    return (FALSE if (t3 := (UNKNOWN if (t1 := (None if (t2 := n['whole']) is None else claim_is_intensive(t2))) is None else FALSE if t1 else TRUE)) is FALSE else FALSE if (t6 := both(t3, (UNKNOWN if (t4 := (None if (t5 := n['part']) is None else claim_may_be_negative(t5))) is None else FALSE if t4 else TRUE))) is FALSE else FALSE if (t9 := both(t6, (UNKNOWN if (t7 := (None if (t8 := n['whole']) is None else claim_may_be_negative(t8))) is None else FALSE if t7 else TRUE))) is FALSE else FALSE if (t12 := both(t9, as_truth(equal((None if (t10 := n['share']) is None else claim_subject(t10)), (None if (t11 := n['share']) is None else claim_of(t11)), False)))) is FALSE else both(t12, (UNKNOWN if (t13 := (None if (t15 := n['share']) is None else stated(claim_value(t15), t15, 'value', c))) is None else UNKNOWN if (t14 := quantity('100 %', c)) is None else relate('<=', t13, t14, c))))


def share_times_whole_forms_1_let_product_1(n, c):
    return (None if (t1 := (None if (t3 := n['share']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['whole']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def share_times_whole_forms_1_require(n, c):
    return (None if (t1 := (None if (t3 := n['part']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := lifted(n['product'], c)) is None else relate('>=', t1, t2, c))


def share_times_whole_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_message_parts_4(n, c):
    return lifted(n['product'], c)


def share_times_whole_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_message_parts_8(n, c):
    return (None if (t1 := n['part']) is None else claim_called(t1))


def share_times_whole_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := n['share']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_working_0_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_working_0_parts_4(n, c):
    return lifted(n['product'], c)


def share_times_whole_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_working_1_parts_2(n, c):
    return (None if (t1 := n['whole']) is None else stated(claim_value(t1), t1, 'value', c))


def share_times_whole_forms_1_working_1_parts_4(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['part']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['whole']) is None else stated(claim_value(t5), t5, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def share_times_whole_forms_1_working_2_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['share']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def share_times_whole_forms_1_working_3_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['part']) is None else stated(claim_value(t1), t1, 'value', c)), lifted(n['product'], c)], c)


def share_times_whole_forms_1_help_template_parts_1(n, c):
    return (None if (t1 := n['whole']) is None else claim_subject(t1))


RULES['shares/share-times-whole.yaml'] = (
Rule(name='share-times-whole',
    family='shares',
    path=str(_FOLDER / 'shares/share-times-whole.yaml'),
    summary='A share, its whole and its part do not multiply out.',
    why='A share of a whole is an amount. Where the article (or a reference table) gives all three, one of them is wrong, or the share is of another whole than it seems. A part that does not name its whole may lie partly outside of it: that it is larger than the share of the whole is possible and no more, and that it is smaller is told by `part-below-share`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='share', types=('share',), absent=('rate',)), Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='part', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('share', 'of',), right=('whole', 'subject',)), Link(left=('share', 'of_measure',), right=('whole', 'measure',)), Link(left=('share', 'subject',), right=('part', 'subject',)), Link(left=('share', 'measure',), right=('part', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not whole.is_intensive and (holds_part(share, part) or missing(part.of) and not fits_another(share, part))', Kind(name='bool'), share_times_whole_when, frozenset((('part', '',), ('part', 'of',), ('share', '',), ('whole', '',), ('whole', 'is_intensive',),)), False, frozenset((('part',), ('part', 'of', '?',), ('share',), ('whole', 'is_intensive',),)), frozenset(('fits_another', 'holds_part', 'missing',))),
    require=Expression('part.value == share.value * whole.value', Kind(name='truth'), share_times_whole_require, frozenset((('part', '',), ('part', 'value',), ('share', '',), ('share', 'value',), ('whole', '',), ('whole', 'value',),)), False, frozenset((('part', 'value',), ('share', 'value',), ('whole', 'value',),)), frozenset()),
    possible=Expression('not holds_part(share, part)', Kind(name='bool'), share_times_whole_possible, frozenset((('part', '',), ('share', '',),)), False, frozenset((('part',), ('share',),)), frozenset(('holds_part',))),
    because=Template(text='{part.subject} may have more outside of {whole.subject}: the part does not say of which whole it is (`of`)', parts=(said('part.subject', share_times_whole_because_parts_0), ' may have more outside of ', said('whole.subject', share_times_whole_because_parts_2), ': the part does not say of which whole it is (`of`)',)),
    at=Target(name='share', field='value'),
    also=(Target(name='whole', field='value'), Target(name='part', field='value'),),
    law='{part} = {share} × {whole}',
    unclaimed=('whole', 'part',),
    yields_to=('part-below-share', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'part-exceeds-whole', 'parts-exceed-whole', 'parts-differ-from-whole', 'equals-mismatch',),
    message=Template(text='{share.value} of {whole.value} is {share.value * whole.value}, not {part.value} ({part.called})', parts=(said('share.value', share_times_whole_message_parts_0), ' of ', said('whole.value', share_times_whole_message_parts_2), ' is ', said('share.value * whole.value', share_times_whole_message_parts_4), ', not ', said('part.value', share_times_whole_message_parts_6), ' (', said('part.called', share_times_whole_message_parts_8), ')',)),
    working=(Template(text='{share.value} × {whole.value} = {share.value * whole.value}', parts=(said('share.value', share_times_whole_working_0_parts_0), ' × ', said('whole.value', share_times_whole_working_0_parts_2), ' = ', said('share.value * whole.value', share_times_whole_working_0_parts_4),)), Template(text='{convert(part.value, whole.value)}', parts=(said('convert(part.value, whole.value)', share_times_whole_working_1_parts_0),)), Template(text='{reading(part.value)}', parts=(said('reading(part.value)', share_times_whole_working_2_parts_0),)), Template(text='likely slip: {slip(part.value, share.value * whole.value)}', parts=('likely slip: ', said('slip(part.value, share.value * whole.value)', share_times_whole_working_3_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?', parts=('Which of the three is wrong: the share, the whole or the part? Or is the share of something else than ', said('whole.subject', share_times_whole_help_template_parts_1), '?',)),
    forms=(Rule(name='share-times-whole',
    family='shares',
    path=str(_FOLDER / 'shares/share-times-whole.yaml'),
    summary='A share, its whole and its part do not multiply out.',
    why='A share of a whole is an amount. Where the article (or a reference table) gives all three, one of them is wrong, or the share is of another whole than it seems. A part that does not name its whole may lie partly outside of it: that it is larger than the share of the whole is possible and no more, and that it is smaller is told by `part-below-share`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='share', types=('amount',), present=('rate', 'of',), only=Expression('claim.unit_kind == "percent"', Kind(name='bool'), share_times_whole_forms_0_variables_0_only, frozenset((('claim', '',), ('claim', 'unit_kind',),)), False, frozenset((('claim', 'unit_kind',),)), frozenset())), Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='part', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('share', 'of',), right=('whole', 'subject',)), Link(left=('share', 'of_measure',), right=('whole', 'measure',)), Link(left=('share', 'subject',), right=('part', 'subject',)), Link(left=('share', 'measure',), right=('part', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not whole.is_intensive and not part.may_be_negative and not whole.may_be_negative and (share.subject == share.of or share.value > "100 %")', Kind(name='truth'), share_times_whole_forms_0_when, frozenset((('part', '',), ('part', 'may_be_negative',), ('share', '',), ('share', 'of',), ('share', 'subject',), ('share', 'value',), ('whole', '',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), True, frozenset((('part', 'may_be_negative',), ('share', 'of',), ('share', 'subject',), ('share', 'value',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), frozenset()),
    let=(('product', Expression('share.value * whole.value', Kind(name='quantity', size=2), share_times_whole_forms_0_let_product_1, frozenset((('share', '',), ('share', 'value',), ('whole', '',), ('whole', 'value',),)), False, frozenset((('share', 'value',), ('whole', 'value',),)), frozenset()),),),
    require=Expression('part.value == product', Kind(name='truth'), share_times_whole_forms_0_require, frozenset((('part', '',), ('part', 'value',), ('product', '',),)), False, frozenset((('part', 'value',), ('product',),)), frozenset()),
    at=Target(name='share', field='value'),
    also=(Target(name='whole', field='value'), Target(name='part', field='value'),),
    law='{part} = {share} × {whole}',
    yields_to=('part-below-share', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'part-exceeds-whole', 'parts-exceed-whole', 'parts-differ-from-whole', 'equals-mismatch',),
    message=Template(text='{share.value} of {whole.value} is {product}, not {part.value} ({part.called})', parts=(said('share.value', share_times_whole_forms_0_message_parts_0), ' of ', said('whole.value', share_times_whole_forms_0_message_parts_2), ' is ', said('product', share_times_whole_forms_0_message_parts_4), ', not ', said('part.value', share_times_whole_forms_0_message_parts_6), ' (', said('part.called', share_times_whole_forms_0_message_parts_8), ')',)),
    working=(Template(text='{share.value} × {whole.value} = {product}', parts=(said('share.value', share_times_whole_forms_0_working_0_parts_0), ' × ', said('whole.value', share_times_whole_forms_0_working_0_parts_2), ' = ', said('product', share_times_whole_forms_0_working_0_parts_4),)), Template(text='{part.value} / {whole.value} = {percent(part.value / whole.value)}', parts=(said('part.value', share_times_whole_forms_0_working_1_parts_0), ' / ', said('whole.value', share_times_whole_forms_0_working_1_parts_2), ' = ', said('percent(part.value / whole.value)', share_times_whole_forms_0_working_1_parts_4),)), Template(text='{reading(share.value)}', parts=(said('reading(share.value)', share_times_whole_forms_0_working_2_parts_0),)), Template(text='likely slip: {slip(part.value, product)}', parts=('likely slip: ', said('slip(part.value, product)', share_times_whole_forms_0_working_3_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?', parts=('Which of the three is wrong: the share, the whole or the part? Or is the share of something else than ', said('whole.subject', share_times_whole_forms_0_help_template_parts_1), '?',))), Rule(name='share-times-whole',
    family='shares',
    path=str(_FOLDER / 'shares/share-times-whole.yaml'),
    summary='A share, its whole and its part do not multiply out.',
    why='A share of a whole is an amount. Where the article (or a reference table) gives all three, one of them is wrong, or the share is of another whole than it seems. A part that does not name its whole may lie partly outside of it: that it is larger than the share of the whole is possible and no more, and that it is smaller is told by `part-below-share`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='share', types=('amount',), present=('rate', 'of',), only=Expression('claim.unit_kind == "percent"', Kind(name='bool'), share_times_whole_forms_1_variables_0_only, frozenset((('claim', '',), ('claim', 'unit_kind',),)), False, frozenset((('claim', 'unit_kind',),)), frozenset())), Variable(name='whole', types=('amount',), absent=('rate', 'statistic',)), Variable(name='part', types=('amount',), absent=('rate', 'statistic',)),),
    links=(Link(left=('share', 'of',), right=('whole', 'subject',)), Link(left=('share', 'of_measure',), right=('whole', 'measure',)), Link(left=('share', 'subject',), right=('part', 'subject',)), Link(left=('share', 'measure',), right=('part', 'measure',)),),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not whole.is_intensive and not part.may_be_negative and not whole.may_be_negative and share.subject != share.of and share.value <= "100 %"', Kind(name='truth'), share_times_whole_forms_1_when, frozenset((('part', '',), ('part', 'may_be_negative',), ('share', '',), ('share', 'of',), ('share', 'subject',), ('share', 'value',), ('whole', '',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), True, frozenset((('part', 'may_be_negative',), ('share', 'of',), ('share', 'subject',), ('share', 'value',), ('whole', 'is_intensive',), ('whole', 'may_be_negative',),)), frozenset()),
    let=(('product', Expression('share.value * whole.value', Kind(name='quantity', size=2), share_times_whole_forms_1_let_product_1, frozenset((('share', '',), ('share', 'value',), ('whole', '',), ('whole', 'value',),)), False, frozenset((('share', 'value',), ('whole', 'value',),)), frozenset()),),),
    require=Expression('part.value >= product', Kind(name='truth'), share_times_whole_forms_1_require, frozenset((('part', '',), ('part', 'value',), ('product', '',),)), True, frozenset((('part', 'value',), ('product',),)), frozenset()),
    at=Target(name='share', field='value'),
    also=(Target(name='whole', field='value'), Target(name='part', field='value'),),
    law='{part} is at least {share} × {whole}',
    yields_to=('part-below-share', 'share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source', 'part-exceeds-whole', 'parts-exceed-whole', 'parts-differ-from-whole', 'equals-mismatch',),
    message=Template(text='{share.value} of {whole.value} is already {product}, and only {part.value} is printed ({part.called})', parts=(said('share.value', share_times_whole_forms_1_message_parts_0), ' of ', said('whole.value', share_times_whole_forms_1_message_parts_2), ' is already ', said('product', share_times_whole_forms_1_message_parts_4), ', and only ', said('part.value', share_times_whole_forms_1_message_parts_6), ' is printed (', said('part.called', share_times_whole_forms_1_message_parts_8), ')',)),
    working=(Template(text='{share.value} × {whole.value} = {product}', parts=(said('share.value', share_times_whole_forms_1_working_0_parts_0), ' × ', said('whole.value', share_times_whole_forms_1_working_0_parts_2), ' = ', said('product', share_times_whole_forms_1_working_0_parts_4),)), Template(text='{part.value} / {whole.value} = {percent(part.value / whole.value)}', parts=(said('part.value', share_times_whole_forms_1_working_1_parts_0), ' / ', said('whole.value', share_times_whole_forms_1_working_1_parts_2), ' = ', said('percent(part.value / whole.value)', share_times_whole_forms_1_working_1_parts_4),)), Template(text='{reading(share.value)}', parts=(said('reading(share.value)', share_times_whole_forms_1_working_2_parts_0),)), Template(text='likely slip: {slip(part.value, product)}', parts=('likely slip: ', said('slip(part.value, product)', share_times_whole_forms_1_working_3_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: the share, the whole or the part? Or is the share of something else than {whole.subject}?', parts=('Which of the three is wrong: the share, the whole or the part? Or is the share of something else than ', said('whole.subject', share_times_whole_forms_1_help_template_parts_1), '?',))),)),
'11090-ce1a6bf6')

# -- shares/share-without-base.yaml --

def share_without_base_require(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_hides_base(t2))) is None else not t1)


def share_without_base_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


RULES['shares/share-without-base.yaml'] = (
Rule(name='share-without-base',
    family='shares',
    path=str(_FOLDER / 'shares/share-without-base.yaml'),
    summary='A percentage does not say of what.',
    why='A percentage is a fraction of something, and without the whole it can be neither checked nor compared. Either the article does not print the whole, or the checker had to guess it (`of` under `inferred`). A percentage that is no part of anything, such as an interest rate, is marked `rate: true`.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Of what is this a share? Print the whole beside the figure (of all freight, of those asked); if it is a rate and no share, say so with `rate: true`.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share',)),),
    require=Expression('not claim.hides_base', Kind(name='bool'), share_without_base_require, frozenset((('claim', '',), ('claim', 'hides_base',),)), False, frozenset((('claim', 'hides_base',),)), frozenset()),
    at=Target(name='claim', field='value'),
    lacks='base',
    yields_to=('mixed-bases',),
    message=Template(text='{claim.stated_as}: of what? The whole is not printed', parts=(said('claim.stated_as', share_without_base_message_parts_0), ': of what? The whole is not printed',)),
    help_template=Template(text='Of what is this a share? Print the whole beside the figure (of all freight, of those asked); if it is a rate and no share, say so with `rate: true`.', parts=('Of what is this a share? Print the whole beside the figure (of all freight, of those asked); if it is a rate and no share, say so with `rate: true`.',))),
'2815-88a833d6')

# -- shares/shares-exceed-whole.yaml --

def shares_exceed_whole_when(n, c):
    return (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['members']) is None else f_count(c, t3))) is None else UNKNOWN if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := (None if (t6 := n['members']) is None else f_overlapping(c, t6))) is None else FALSE if t5 else TRUE))) is FALSE else both(t7, (UNKNOWN if (t8 := (None if (t9 := each(claim_may_be_negative, n['members'], 'may_be_negative', c)) is None else f_any(c, t9))) is None else FALSE if t8 else TRUE)))


def shares_exceed_whole_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum(c, t1))


def shares_exceed_whole_let_whole_1(n, c):
    return (None if (t1 := equal((None if (t6 := (None if (t7 := n['members']) is None else f_first(c, t7))) is None else claim_of_measure(t6)), (None if (t8 := (None if (t9 := n['members']) is None else f_first(c, t9))) is None else claim_measure(t8)), True)) is None else (None if (t2 := (None if (t3 := n['members']) is None else f_first(c, t3))) is None else claim_of(t2)) if t1 else (None if (t4 := (None if (t5 := n['members']) is None else f_first(c, t5))) is None else claim_base(t4)))


def shares_exceed_whole_require(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else None if (t2 := quantity('100 %', c)) is None else relate('<=', t1, t2, c))


def shares_exceed_whole_possible(n, c):
    return (True if (t1 := (None if (t3 := n['members']) is None else f_may_share_people(c, t3))) is True else True if (t2 := (None if (t4 := n['members']) is None else f_may_share_things(c, t4))) is True else None if t1 is None or t2 is None else False)


def shares_exceed_whole_because_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_may_share_people(c, t2))) is None else 'person' if t1 else 'thing')


def shares_exceed_whole_because_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_may_share_people(c, t2))) is None else 'nobody' if t1 else 'nothing')


def shares_exceed_whole_message_parts_1(n, c):
    return n['whole']


def shares_exceed_whole_message_parts_3(n, c):
    return (None if (t1 := (None if (t2 := lifted(n['total'], c)) is None else f_percent(c, t2))) is None else f_at_least(c, t1))


def shares_exceed_whole_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum_of(c, t1))


def shares_exceed_whole_working_0_parts_2(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else f_percent(c, t1))


RULES['shares/shares-exceed-whole.yaml'] = (
Rule(name='shares-exceed-whole',
    family='shares',
    path=str(_FOLDER / 'shares/shares-exceed-whole.yaml'),
    summary='The shares of one whole add up to more than 100 %.',
    why='Parts that do not overlap cannot be more than their whole, however the figures were rounded. Either a figure is wrong, or the shares are of different wholes, or several answers were allowed (`overlapping: true`).',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is one of the figures wrong, is one of them a share of something else, or may things be counted twice (then say so with `overlapping: true`)?',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('share',), absent=('rate',)),),
    by=('of', 'of_measure', 'measure',),
    kinds_of_document=('article', 'reference',),
    when=Expression('count(members) >= 2 and not overlapping(members) and not any(members.may_be_negative)', Kind(name='truth'), shares_exceed_whole_when, frozenset((('members', '',), ('members', 'may_be_negative',),)), True, frozenset((('members',), ('members', 'may_be_negative',),)), frozenset(('any', 'count', 'overlapping',))),
    let=(('total', Expression('sum(members.value)', Kind(name='quantity'), shares_exceed_whole_let_total_1, frozenset((('members', '',), ('members', 'value',),)), False, frozenset((('members', 'value',),)), frozenset(('sum',))),), ('whole', Expression('first(members).of if first(members).of_measure == first(members).measure else first(members).base', Kind(name='text'), shares_exceed_whole_let_whole_1, frozenset((('members', '',),)), False, frozenset((('members',),)), frozenset(('first',))),),),
    require=Expression('total <= "100 %"', Kind(name='truth'), shares_exceed_whole_require, frozenset((('total', '',),)), True, frozenset((('total',),)), frozenset()),
    possible=Expression('may_share_people(members) or may_share_things(members)', Kind(name='bool'), shares_exceed_whole_possible, frozenset((('members', '',),)), False, frozenset((('members',),)), frozenset(('may_share_people', 'may_share_things',))),
    because=Template(text='one {"person" if may_share_people(members) else "thing"} may be counted in several of them: nothing says that they share {"nobody" if may_share_people(members) else "nothing"} (`breakdown`, `complete`)', parts=('one ', said('"person" if may_share_people(members) else "thing"', shares_exceed_whole_because_parts_1), ' may be counted in several of them: nothing says that they share ', said('"nobody" if may_share_people(members) else "nothing"', shares_exceed_whole_because_parts_3), ' (`breakdown`, `complete`)',)),
    also=(Target(name='members', field='value'),),
    law='{members} are together at most 100 %',
    yields_to=('share-out-of-range', 'share-times-whole', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='shares of {whole} add up to {at_least(percent(total))}', parts=('shares of ', said('whole', shares_exceed_whole_message_parts_1), ' add up to ', said('at_least(percent(total))', shares_exceed_whole_message_parts_3),)),
    working=(Template(text='{sum_of(members.value)} = {percent(total)}, and the whole is 100 %', parts=(said('sum_of(members.value)', shares_exceed_whole_working_0_parts_0), ' = ', said('percent(total)', shares_exceed_whole_working_0_parts_2), ', and the whole is 100 %',)),),
    help_template=Template(text='Is one of the figures wrong, is one of them a share of something else, or may things be counted twice (then say so with `overlapping: true`)?', parts=('Is one of the figures wrong, is one of them a share of something else, or may things be counted twice (then say so with `overlapping: true`)?',))),
'5596-b5ab1f5a')

# -- shares/shares-fall-short.yaml --

def shares_fall_short_when(n, c):
    return (FALSE if (t2 := as_truth((None if (t1 := each(claim_complete, n['members'], 'complete', c)) is None else f_any(c, t1)))) is FALSE else FALSE if (t5 := both(t2, (UNKNOWN if (t3 := (None if (t4 := n['members']) is None else f_overlapping(c, t4))) is None else FALSE if t3 else TRUE))) is FALSE else FALSE if (t9 := both(t5, (UNKNOWN if (t6 := (None if (t8 := n['members']) is None else f_count(c, t8))) is None else UNKNOWN if (t7 := number('2', c)) is None else relate('>=', t6, t7, c)))) is FALSE else both(t9, (UNKNOWN if (t10 := (None if (t11 := n['members']) is None else f_mixed(c, t11))) is None else FALSE if t10 else TRUE)))


def shares_fall_short_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum(c, t1))


def shares_fall_short_let_whole_1(n, c):
    return (None if (t1 := equal((None if (t6 := (None if (t7 := n['members']) is None else f_first(c, t7))) is None else claim_of_measure(t6)), (None if (t8 := (None if (t9 := n['members']) is None else f_first(c, t9))) is None else claim_measure(t8)), True)) is None else (None if (t2 := (None if (t3 := n['members']) is None else f_first(c, t3))) is None else claim_of(t2)) if t1 else (None if (t4 := (None if (t5 := n['members']) is None else f_first(c, t5))) is None else claim_base(t4)))


def shares_fall_short_require(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else None if (t2 := quantity('100 %', c)) is None else relate('>=', t1, t2, c))


def shares_fall_short_message_parts_1(n, c):
    return n['whole']


def shares_fall_short_message_parts_3(n, c):
    return (None if (t1 := (None if (t2 := lifted(n['total'], c)) is None else f_percent(c, t2))) is None else f_at_most(c, t1))


def shares_fall_short_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum_of(c, t1))


def shares_fall_short_working_0_parts_2(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else f_percent(c, t1))


RULES['shares/shares-fall-short.yaml'] = (
Rule(name='shares-fall-short',
    family='shares',
    path=str(_FOLDER / 'shares/shares-fall-short.yaml'),
    summary='Shares that are said to be all there are do not reach 100 %.',
    why='`complete: true` says that the parts make up the whole. Where even the upper ends of the rounding fall short, a part is missing or a figure is too low. Nothing is said where further parts are told as amounts.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which part is missing, or which figure is too low? If others are left out on purpose, drop `complete: true`.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('share',), absent=('rate',)),),
    by=('of', 'of_measure', 'measure',),
    kinds_of_document=('article', 'reference',),
    when=Expression('any(members.complete) and not overlapping(members) and count(members) >= 2 and not mixed(members)', Kind(name='truth'), shares_fall_short_when, frozenset((('members', '',), ('members', 'complete',),)), True, frozenset((('members',), ('members', 'complete',),)), frozenset(('any', 'count', 'mixed', 'overlapping',))),
    let=(('total', Expression('sum(members.value)', Kind(name='quantity'), shares_fall_short_let_total_1, frozenset((('members', '',), ('members', 'value',),)), False, frozenset((('members', 'value',),)), frozenset(('sum',))),), ('whole', Expression('first(members).of if first(members).of_measure == first(members).measure else first(members).base', Kind(name='text'), shares_fall_short_let_whole_1, frozenset((('members', '',),)), False, frozenset((('members',),)), frozenset(('first',))),),),
    require=Expression('total >= "100 %"', Kind(name='truth'), shares_fall_short_require, frozenset((('total', '',),)), True, frozenset((('total',),)), frozenset()),
    also=(Target(name='members', field='value'),),
    law='{members} are together 100 %',
    yields_to=('share-out-of-range', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='the shares of {whole} are said to be complete, and add up to {at_most(percent(total))}', parts=('the shares of ', said('whole', shares_fall_short_message_parts_1), ' are said to be complete, and add up to ', said('at_most(percent(total))', shares_fall_short_message_parts_3),)),
    working=(Template(text='{sum_of(members.value)} = {percent(total)}, and the whole is 100 %', parts=(said('sum_of(members.value)', shares_fall_short_working_0_parts_0), ' = ', said('percent(total)', shares_fall_short_working_0_parts_2), ', and the whole is 100 %',)),),
    help_template=Template(text='Which part is missing, or which figure is too low? If others are left out on purpose, drop `complete: true`.', parts=('Which part is missing, or which figure is too low? If others are left out on purpose, drop `complete: true`.',))),
'3715-747234f6')

# -- shares/unaccounted-remainder.yaml --

def unaccounted_remainder_when(n, c):
    return (FALSE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['members']) is None else f_count(c, t3))) is None else UNKNOWN if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := (None if (t6 := each(claim_complete, n['members'], 'complete', c)) is None else f_any(c, t6))) is None else FALSE if t5 else TRUE))) is FALSE else FALSE if (t10 := both(t7, (UNKNOWN if (t8 := (None if (t9 := n['members']) is None else f_overlapping(c, t9))) is None else FALSE if t8 else TRUE))) is FALSE else both(t10, (UNKNOWN if (t11 := (None if (t12 := each(claim_may_be_negative, n['members'], 'may_be_negative', c)) is None else f_any(c, t12))) is None else FALSE if t11 else TRUE)))


def unaccounted_remainder_let_total_1(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum(c, t1))


def unaccounted_remainder_let_whole_1(n, c):
    return (None if (t1 := equal((None if (t6 := (None if (t7 := n['members']) is None else f_first(c, t7))) is None else claim_of_measure(t6)), (None if (t8 := (None if (t9 := n['members']) is None else f_first(c, t9))) is None else claim_measure(t8)), True)) is None else (None if (t2 := (None if (t3 := n['members']) is None else f_first(c, t3))) is None else claim_of(t2)) if t1 else (None if (t4 := (None if (t5 := n['members']) is None else f_first(c, t5))) is None else claim_base(t4)))


def unaccounted_remainder_require(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else None if (t2 := quantity('50 %', c)) is None else relate('>=', t1, t2, c))


def unaccounted_remainder_message_parts_0(n, c):
    return (None if (t1 := each(claim_subject, n['members'], 'subject', c)) is None else f_names(c, t1))


def unaccounted_remainder_message_parts_2(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else f_percent(c, t1))


def unaccounted_remainder_message_parts_4(n, c):
    return n['whole']


def unaccounted_remainder_message_parts_6(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else f_rest(c, t1))


def unaccounted_remainder_working_0_parts_0(n, c):
    return (None if (t1 := each(claim_value, n['members'], 'value', c)) is None else f_sum_of(c, t1))


def unaccounted_remainder_working_0_parts_2(n, c):
    return (None if (t1 := lifted(n['total'], c)) is None else f_percent(c, t1))


RULES['shares/unaccounted-remainder.yaml'] = (
Rule(name='unaccounted-remainder',
    family='shares',
    path=str(_FOLDER / 'shares/unaccounted-remainder.yaml'),
    summary='The named parts of a whole leave a remainder of which nothing is said.',
    why='Two or three named owners, and the reader wonders who has the rest, where it is more than all the named ones together. It is no fault, and a good question; it is asked once of a story.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Who or what is the rest, and is it larger than the named parts? Say so, or say that these are only some.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('share',), absent=('rate',)),),
    by=('of', 'of_measure', 'measure',),
    when=Expression('count(members) >= 2 and not any(members.complete) and not overlapping(members) and not any(members.may_be_negative)', Kind(name='truth'), unaccounted_remainder_when, frozenset((('members', '',), ('members', 'complete',), ('members', 'may_be_negative',),)), True, frozenset((('members',), ('members', 'complete',), ('members', 'may_be_negative',),)), frozenset(('any', 'count', 'overlapping',))),
    let=(('total', Expression('sum(members.value)', Kind(name='quantity'), unaccounted_remainder_let_total_1, frozenset((('members', '',), ('members', 'value',),)), False, frozenset((('members', 'value',),)), frozenset(('sum',))),), ('whole', Expression('first(members).of if first(members).of_measure == first(members).measure else first(members).base', Kind(name='text'), unaccounted_remainder_let_whole_1, frozenset((('members', '',),)), False, frozenset((('members',),)), frozenset(('first',))),),),
    require=Expression('total >= "50 %"', Kind(name='truth'), unaccounted_remainder_require, frozenset((('total', '',),)), True, frozenset((('total',),)), frozenset()),
    also=(Target(name='members', field='value'),),
    yields_to=('share-out-of-range', 'scale-slip', 'agreement',),
    message=Template(text='{names(members.subject)} make up {percent(total)} of {whole}; of {rest(total)} nothing is said', parts=(said('names(members.subject)', unaccounted_remainder_message_parts_0), ' make up ', said('percent(total)', unaccounted_remainder_message_parts_2), ' of ', said('whole', unaccounted_remainder_message_parts_4), '; of ', said('rest(total)', unaccounted_remainder_message_parts_6), ' nothing is said',)),
    working=(Template(text='{sum_of(members.value)} = {percent(total)}', parts=(said('sum_of(members.value)', unaccounted_remainder_working_0_parts_0), ' = ', said('percent(total)', unaccounted_remainder_working_0_parts_2),)),),
    help_template=Template(text='Who or what is the rest, and is it larger than the named parts? Say so, or say that these are only some.', parts=('Who or what is the rest, and is it larger than the named parts? Say so, or say that these are only some.',))),
'3942-9ca54183')

# -- shares/unlike-bases.yaml --

def unlike_bases_when(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := each(claim_passage, n['members'], 'passage', c)) is None else f_distinct(c, t3))) is None else UNKNOWN if (t2 := number('1', c)) is None else relate('!=', t1, t2, c))) is TRUE else either(t4, (UNKNOWN if (t5 := (None if (t7 := each(claim_passage, n['members'], 'passage', c)) is None else f_count(c, t7))) is None else UNKNOWN if (t6 := (None if (t8 := n['members']) is None else f_count(c, t8))) is None else relate('<', t5, t6, c))))


def unlike_bases_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := each(claim_of, n['members'], 'of', c)) is None else f_distinct(c, t3))) is None else UNKNOWN if (t2 := number('1', c)) is None else relate('<=', t1, t2, c))) is TRUE else either(t4, (UNKNOWN if (t5 := (None if (t7 := each(claim_of_measure, n['members'], 'of_measure', c)) is None else f_distinct(c, t7))) is None else UNKNOWN if (t6 := number('1', c)) is None else relate('<=', t5, t6, c))))


def unlike_bases_message_parts_1(n, c):
    return (None if (t1 := each(claim_with_base, n['members'], 'with_base', c)) is None else f_names(c, t1))


RULES['shares/unlike-bases.yaml'] = (
Rule(name='unlike-bases',
    family='shares',
    path=str(_FOLDER / 'shares/unlike-bases.yaml'),
    summary='Two shares that readers compare are of unlike wholes.',
    why='"It supplies 22 % of the town\'s consumption and 3 % of the country\'s imports": both are printed with their base and both may be right, but consumption and imports are not the same kind of whole, and the two percentages invite a comparison that means nothing.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Can both be given as shares of the same kind of whole? If not, tell the reader that the two cannot be compared.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('share',)),),
    by=('subject', 'measure',),
    same=('breakdown', 'kind',),
    when=Expression('distinct(members.passage) != 1 or count(members.passage) < count(members)', Kind(name='truth'), unlike_bases_when, frozenset((('members', '',), ('members', 'passage',),)), True, frozenset((('members',), ('members', 'passage',),)), frozenset(('count', 'distinct',))),
    require=Expression('distinct(members.of) <= 1 or distinct(members.of_measure) <= 1', Kind(name='truth'), unlike_bases_require, frozenset((('members', '',), ('members', 'of',), ('members', 'of_measure',),)), True, frozenset((('members', 'of',), ('members', 'of_measure',),)), frozenset(('distinct',))),
    also=(Target(name='members', field='value'),),
    message=Template(text='shares that readers compare are of unlike wholes: {names(members.with_base)}', parts=('shares that readers compare are of unlike wholes: ', said('names(members.with_base)', unlike_bases_message_parts_1),)),
    help_template=Template(text='Can both be given as shares of the same kind of whole? If not, tell the reader that the two cannot be compared.', parts=('Can both be given as shares of the same kind of whole? If not, tell the reader that the two cannot be compared.',))),
'2029-1cdc921c')

# -- sources/anonymous-source.yaml --

def anonymous_source_require(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_anonymous(t2))) is None else not t1)


def anonymous_source_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


RULES['sources/anonymous-source.yaml'] = (
Rule(name='anonymous-source',
    family='sources',
    path=str(_FOLDER / 'sources/anonymous-source.yaml'),
    summary='A figure stands on a speaker whom the article does not name.',
    why='The reader cannot weigh a figure from nobody, and nobody answers for it. Whoever is quoted without a name must be known to the desk, and the figure needs a second leg.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Who is it, does the desk know, why without a name, and who else or which document has the figure?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim'),),
    require=Expression('not claim.anonymous', Kind(name='bool'), anonymous_source_require, frozenset((('claim', '',), ('claim', 'anonymous',),)), False, frozenset((('claim', 'anonymous',),)), frozenset()),
    at=Target(name='claim'),
    lacks='name of its speaker',
    message=Template(text='{claim.stated_as} comes from a speaker without a name', parts=(said('claim.stated_as', anonymous_source_message_parts_0), ' comes from a speaker without a name',)),
    help_template=Template(text='Who is it, does the desk know, why without a name, and who else or which document has the figure?', parts=('Who is it, does the desk know, why without a name, and who else or which document has the figure?',))),
'1261-ec434aa2')

# -- sources/barred-source.yaml --

def barred_source_require(n, c):
    return (None if (t1 := member((None if (t2 := (None if (t3 := n['citation']) is None else citation_source(t3))) is None else source_type(t2)), (None if (t4 := n['settings']) is None else settings_barred_sources(t4)))) is None else not t1)


def barred_source_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def barred_source_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


def barred_source_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_type(t1))


RULES['sources/barred-source.yaml'] = (
Rule(name='barred-source',
    family='sources',
    path=str(_FOLDER / 'sources/barred-source.yaml'),
    summary='A figure comes from a kind of source that the newsroom does not accept.',
    why='A search result is a pointer to a source, and a text that a machine wrote may hold figures that nobody ever measured. What is barred is for the newsroom to decide, with `barred-sources` in the settings.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Find the publication in which the figure stands and cite that. If there is none, the figure cannot be printed.',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation'),),
    kinds_of_document=('article', 'reference',),
    require=Expression('not citation.source.type in settings.barred_sources', Kind(name='bool'), barred_source_require, frozenset((('citation', '',), ('citation', 'source',), ('settings', '',), ('settings', 'barred_sources',),)), False, frozenset((('citation', 'source', 'type',), ('settings', 'barred_sources',),)), frozenset()),
    at=Target(name='citation'),
    lacks='accepted source',
    message=Template(text='{citation.claim.stated_as} rests on `{citation.id}`, a source of a kind that is not accepted here: {citation.source.type}', parts=(said('citation.claim.stated_as', barred_source_message_parts_0), ' rests on `', said('citation.id', barred_source_message_parts_2), '`, a source of a kind that is not accepted here: ', said('citation.source.type', barred_source_message_parts_4),)),
    help_template=Template(text='Find the publication in which the figure stands and cite that. If there is none, the figure cannot be printed.', parts=('Find the publication in which the figure stands and cite that. If there is none, the figure cannot be printed.',))),
'2186-a77fa642')

# -- sources/claim-after-source.yaml --

def claim_after_source_when(n, c):
    return (False if (t1 := equal((None if (t3 := (None if (t4 := n['citation']) is None else citation_claim(t4))) is None else claim_kind(t3)), 'measured', True)) is False else False if (t2 := (None if (t5 := (None if (t6 := (None if (t7 := (None if (t8 := n['citation']) is None else citation_claim(t8))) is None else claim_time(t7))) is None else f_is_always(c, t6))) is None else not t5)) is False else None if t1 is None or t2 is None else True)


def claim_after_source_require(n, c):
    return (None if (t1 := strict(f_after, [(None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else claim_time(t2)), (None if (t4 := (None if (t5 := n['citation']) is None else citation_source(t5))) is None else source_issued(t4))], c)) is None else ~as_truth(t1))


def claim_after_source_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def claim_after_source_message_parts_2(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_time(t1))


def claim_after_source_message_parts_4(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


def claim_after_source_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_issued(t1))


RULES['sources/claim-after-source.yaml'] = (
Rule(name='claim-after-source',
    family='sources',
    path=str(_FOLDER / 'sources/claim-after-source.yaml'),
    summary='A measured figure is for a time after its source was issued.',
    why='A yearbook of June cannot know the figures of the year after. Mostly the source is the edition before the one that was used, or a forecast is printed as if it had been measured.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is this a forecast (then print it as one, `kind: forecast`), or does the figure come from a later edition of the source?',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation'),),
    kinds_of_document=('article', 'reference',),
    when=Expression('citation.claim.kind == "measured" and not is_always(citation.claim.time)', Kind(name='bool'), claim_after_source_when, frozenset((('citation', '',), ('citation', 'claim',),)), False, frozenset((('citation', 'claim', 'kind',), ('citation', 'claim', 'time',),)), frozenset(('is_always',))),
    require=Expression('not after(citation.claim.time, citation.source.issued)', Kind(name='truth'), claim_after_source_require, frozenset((('citation', '',), ('citation', 'claim',), ('citation', 'source',),)), True, frozenset((('citation', 'claim', 'time',), ('citation', 'source', 'issued',),)), frozenset(('after',))),
    at=Target(name='citation', field='claim'),
    also=(Target(name='citation', field='source'),),
    lacks='later source',
    yields_to=('period-after-publication',),
    message=Template(text='{citation.claim.stated_as} is for {citation.claim.time}, and its source `{citation.id}` was issued before that ({citation.source.issued})', parts=(said('citation.claim.stated_as', claim_after_source_message_parts_0), ' is for ', said('citation.claim.time', claim_after_source_message_parts_2), ', and its source `', said('citation.id', claim_after_source_message_parts_4), '` was issued before that (', said('citation.source.issued', claim_after_source_message_parts_6), ')',)),
    help_template=Template(text='Is this a forecast (then print it as one, `kind: forecast`), or does the figure come from a later edition of the source?', parts=('Is this a forecast (then print it as one, `kind: forecast`), or does the figure come from a later edition of the source?',))),
'2337-8222a79a')

# -- sources/confidential-source.yaml --

def confidential_source_when(n, c):
    return (None if (t1 := n['source']) is None else source_confidential(t1))


def confidential_source_require(n, c):
    return (False if (t1 := f_present(c, (None if (t7 := n['source']) is None else source_known_to(t7)))) is False else False if (t2 := f_present(c, (None if (t8 := n['source']) is None else source_because(t8)))) is False else False if (t3 := f_missing(c, (None if (t9 := n['source']) is None else source_author(t9)))) is False else False if (t4 := f_missing(c, (None if (t10 := n['source']) is None else source_publisher(t10)))) is False else False if (t5 := f_missing(c, (None if (t11 := n['source']) is None else source_url(t11)))) is False else False if (t6 := f_missing(c, (None if (t12 := n['source']) is None else source_archived(t12)))) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None or t6 is None else True)


def confidential_source_message_parts_1(n, c):
    return (None if (t1 := n['source']) is None else source_id(t1))


def confidential_source_message_parts_3(n, c):
    return (None if (t1 := (True if (t2 := f_present(c, (None if (t6 := n['source']) is None else source_author(t6)))) is True else True if (t3 := f_present(c, (None if (t7 := n['source']) is None else source_publisher(t7)))) is True else True if (t4 := f_present(c, (None if (t8 := n['source']) is None else source_url(t8)))) is True else True if (t5 := f_present(c, (None if (t9 := n['source']) is None else source_archived(t9)))) is True else None if t2 is None or t3 is None or t4 is None or t5 is None else False)) is None else 'has an author, a publisher or an address, which can give it away' if t1 else 'lacks who knows its name, or why that is kept back')


RULES['sources/confidential-source.yaml'] = (
Rule(name='confidential-source',
    family='sources',
    path=str(_FOLDER / 'sources/confidential-source.yaml'),
    summary='A confidential source has what gives it away, or nobody is said to know it.',
    why='Who a confidential source is stays with those who know. Its entry has a code as its id, who knows the name (`known_to`, by initials) and why it is kept back (`because`). An author, a publisher or an address in the file would be read by everybody who gets the file.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Who knows the name, and why is it kept back? Write both as `known_to` and `because`, and keep what can be traced out of the file.',
    since='0.1.0',
    shape='source',
    variables=(Variable(name='source'),),
    kinds_of_document=('article', 'reference',),
    when=Expression('source.confidential', Kind(name='bool'), confidential_source_when, frozenset((('source', '',), ('source', 'confidential',),)), False, frozenset((('source', 'confidential',),)), frozenset()),
    require=Expression('present(source.known_to) and present(source.because) and missing(source.author) and missing(source.publisher) and missing(source.url) and missing(source.archived)', Kind(name='bool'), confidential_source_require, frozenset((('source', '',), ('source', 'archived',), ('source', 'author',), ('source', 'because',), ('source', 'known_to',), ('source', 'publisher',), ('source', 'url',),)), False, frozenset((('source', 'archived', '?',), ('source', 'author', '?',), ('source', 'because', '?',), ('source', 'known_to', '?',), ('source', 'publisher', '?',), ('source', 'url', '?',),)), frozenset(('missing', 'present',))),
    at=Target(name='source'),
    message=Template(text='the confidential source `{source.id}` {"has an author, a publisher or an address, which can give it away" if present(source.author) or present(source.publisher) or present(source.url) or present(source.archived) else "lacks who knows its name, or why that is kept back"}', parts=('the confidential source `', said('source.id', confidential_source_message_parts_1), '` ', said('"has an author, a publisher or an address, which can give it away" if present(source.author) or present(source.publisher) or present(source.url) or present(source.archived) else "lacks who knows its name, or why that is kept back"', confidential_source_message_parts_3),)),
    help_template=Template(text='Who knows the name, and why is it kept back? Write both as `known_to` and `because`, and keep what can be traced out of the file.', parts=('Who knows the name, and why is it kept back? Write both as `known_to` and `because`, and keep what can be traced out of the file.',))),
'2025-0fd93911')

# -- sources/differs-from-cell.yaml --

RULES['sources/differs-from-cell.yaml'] = (
Rule(name='differs-from-cell',
    family='sources',
    path=str(_FOLDER / 'sources/differs-from-cell.yaml'),
    summary='What a claim says that its source has is not what the named cell has.',
    why='The figure of the source was typed by hand, and the table of record has another. One of the two is a slip, and the article may rest on it.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Correct `says`, or leave it out: the cell gives it.',
    since='0.1.0',
    shape='raised',
    raised_by='cell'),
'1878-ae311dec')

# -- sources/disagrees-with-source.yaml --

def disagrees_with_source_when(n, c):
    return (True if (t1 := f_present(c, (None if (t3 := n['citation']) is None else stated(citation_says(t3), t3, 'says', c)))) is True else True if (t2 := f_present(c, (None if (t4 := n['citation']) is None else citation_says_date(t4)))) is True else None if t1 is None or t2 is None else False)


def disagrees_with_source_require(n, c):
    return (None if (t1 := f_present(c, (None if (t32 := (None if (t33 := n['citation']) is None else citation_claim(t33))) is None else claim_date(t32)))) is None else (FALSE if (t6 := as_truth((None if (t2 := strict(f_before, [(None if (t3 := (None if (t4 := n['citation']) is None else citation_claim(t4))) is None else claim_date(t3)), (None if (t5 := n['citation']) is None else citation_says_date(t5))], c)) is None else ~as_truth(t2)))) is FALSE else both(t6, as_truth((None if (t7 := strict(f_after, [(None if (t8 := (None if (t9 := n['citation']) is None else citation_claim(t9))) is None else claim_date(t8)), (None if (t10 := n['citation']) is None else citation_says_date(t10))], c)) is None else ~as_truth(t7))))) if t1 else (FALSE if (t19 := (UNKNOWN if (t11 := (False if (t12 := (None if (t14 := (None if (t15 := (None if (t16 := n['citation']) is None else citation_claim(t16))) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_is_percent(c, t14))) is False else False if (t13 := (None if (t17 := (None if (t18 := n['citation']) is None else stated(citation_says(t18), t18, 'says', c))) is None else f_is_points(c, t17))) is False else None if t12 is None or t13 is None else True)) is None else FALSE if t11 else TRUE)) is FALSE else FALSE if (t28 := both(t19, (UNKNOWN if (t20 := (False if (t21 := (None if (t23 := (None if (t24 := (None if (t25 := n['citation']) is None else citation_claim(t25))) is None else stated(claim_value(t24), t24, 'value', c))) is None else f_is_points(c, t23))) is False else False if (t22 := (None if (t26 := (None if (t27 := n['citation']) is None else stated(citation_says(t27), t27, 'says', c))) is None else f_is_percent(c, t26))) is False else None if t21 is None or t22 is None else True)) is None else FALSE if t20 else TRUE))) is FALSE else both(t28, as_truth(strict(f_agree, [(None if (t29 := (None if (t30 := n['citation']) is None else citation_claim(t30))) is None else stated(claim_value(t29), t29, 'value', c)), (None if (t31 := n['citation']) is None else stated(citation_says(t31), t31, 'says', c))], c)))))


def disagrees_with_source_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def disagrees_with_source_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


def disagrees_with_source_message_parts_4(n, c):
    return (None if (t1 := n['citation']) is None else citation_printed(t1))


def disagrees_with_source_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def disagrees_with_source_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else stated(citation_says(t2), t2, 'says', c))) is None else f_reading(c, t1))


def disagrees_with_source_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['citation']) is None else stated(citation_says(t1), t1, 'says', c)), (None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else stated(claim_value(t2), t2, 'value', c))], c)


def disagrees_with_source_working_3_parts_1(n, c):
    return strict(f_difference, [(None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t3 := n['citation']) is None else stated(citation_says(t3), t3, 'says', c))], c)


def disagrees_with_source_working_4_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t3 := n['citation']) is None else stated(citation_says(t3), t3, 'says', c))], c)


def disagrees_with_source_help_template_parts_1(n, c):
    return (None if (t1 := n['citation']) is None else citation_printed(t1))


RULES['sources/disagrees-with-source.yaml'] = (
Rule(name='disagrees-with-source',
    family='sources',
    path=str(_FOLDER / 'sources/disagrees-with-source.yaml'),
    summary="The article's figure is not the figure that its source has.",
    why="Between the source and the page a digit is lost, a figure is rounded the wrong way, or percent are printed for percentage points. Rounding the source's figure is no fault: only a figure that no rounding explains is told.",
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='The source has {citation.printed}. Is the printed figure a slip, or does it come from somewhere else?',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation', present=('says',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(citation.says) or present(citation.says_date)', Kind(name='bool'), disagrees_with_source_when, frozenset((('citation', '',), ('citation', 'says',), ('citation', 'says_date',),)), False, frozenset((('citation', 'says', '?',), ('citation', 'says_date', '?',),)), frozenset(('present',))),
    require=Expression('not before(citation.claim.date, citation.says_date) and not after(citation.claim.date, citation.says_date) if present(citation.claim.date) else not (is_percent(citation.claim.value) and is_points(citation.says)) and not (is_points(citation.claim.value) and is_percent(citation.says)) and agree(citation.claim.value, citation.says)', Kind(name='truth'), disagrees_with_source_require, frozenset((('citation', '',), ('citation', 'claim',), ('citation', 'says',), ('citation', 'says_date',),)), True, frozenset((('citation', 'claim', 'date',), ('citation', 'claim', 'date', '?',), ('citation', 'claim', 'value',), ('citation', 'says',), ('citation', 'says_date',),)), frozenset(('after', 'agree', 'before', 'is_percent', 'is_points', 'present',))),
    at=Target(name='citation', field='claim.value'),
    also=(Target(name='citation', field='says'),),
    yields_to=('contradicts-reference',),
    message=Template(text='{citation.claim.stated_as} is printed, and its source `{citation.id}` has {citation.printed}', parts=(said('citation.claim.stated_as', disagrees_with_source_message_parts_0), ' is printed, and its source `', said('citation.id', disagrees_with_source_message_parts_2), '` has ', said('citation.printed', disagrees_with_source_message_parts_4),)),
    working=(Template(text='{reading(citation.claim.value)}', parts=(said('reading(citation.claim.value)', disagrees_with_source_working_0_parts_0),)), Template(text='{reading(citation.says)}', parts=(said('reading(citation.says)', disagrees_with_source_working_1_parts_0),)), Template(text='{convert(citation.says, citation.claim.value)}', parts=(said('convert(citation.says, citation.claim.value)', disagrees_with_source_working_2_parts_0),)), Template(text='if the source is right, the figure is {difference(citation.claim.value, citation.says)}', parts=('if the source is right, the figure is ', said('difference(citation.claim.value, citation.says)', disagrees_with_source_working_3_parts_1),)), Template(text='likely slip: {slip(citation.claim.value, citation.says)}', parts=('likely slip: ', said('slip(citation.claim.value, citation.says)', disagrees_with_source_working_4_parts_1),)),),
    help_template=Template(text='The source has {citation.printed}. Is the printed figure a slip, or does it come from somewhere else?', parts=('The source has ', said('citation.printed', disagrees_with_source_help_template_parts_1), '. Is the printed figure a slip, or does it come from somewhere else?',))),
'5728-307c3e66')

# -- sources/disputed.yaml --

def disputed_let_speaker_1(n, c):
    return (None if (t1 := f_present(c, (None if (t3 := n['claim']) is None else claim_said_by(t3)))) is None else (None if (t2 := n['claim']) is None else claim_said_by(t2)) if t1 else 'the article')


def disputed_let_other_speaker_1(n, c):
    return (None if (t1 := f_present(c, (None if (t8 := n['other']) is None else claim_said_by(t8)))) is None else (None if (t2 := n['other']) is None else claim_said_by(t2)) if t1 else (None if (t3 := equal((None if (t6 := n['other']) is None else claim_document(t6)), (None if (t7 := n['claim']) is None else claim_document(t7)), True)) is None else 'the article' if t3 else (None if (t4 := (None if (t5 := n['other']) is None else claim_document(t5))) is None else document_called(t4))))


def disputed_require(n, c):
    return strict(f_agree, [n['claim'], n['other']], c)


def disputed_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_subject(t1))


def disputed_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


def disputed_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def disputed_message_parts_6(n, c):
    return n['speaker']


def disputed_message_parts_8(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def disputed_message_parts_10(n, c):
    return n['other_speaker']


def disputed_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def disputed_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def disputed_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def disputed_working_3_parts_1(n, c):
    return (None if (t1 := n['other']) is None else claim_told(t1))


def disputed_working_3_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_told(t1))


def disputed_working_3_parts_5(n, c):
    return strict(f_difference, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['other']) is None else stated(claim_value(t2), t2, 'value', c))], c)


RULES['sources/disputed.yaml'] = (
Rule(name='disputed',
    family='sources',
    path=str(_FOLDER / 'sources/disputed.yaml'),
    summary='Two speakers, or a speaker and the article or a reference, give different figures.',
    why='That somebody said it is true, so it is no contradiction of the article. But the reader should be told that the figures differ, and what is known of which is right.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Does the article say that the figures differ, and whose is which? What would show which of them is right?',
    since='0.1.0',
    shape='pairs',
    variables=(Variable(name='claim'), Variable(name='other'),),
    pairs=('itself', 'reference',),
    voices='different',
    let=(('speaker', Expression('claim.said_by if present(claim.said_by) else "the article"', Kind(name='text'), disputed_let_speaker_1, frozenset((('claim', '',), ('claim', 'said_by',),)), False, frozenset((('claim', 'said_by',), ('claim', 'said_by', '?',),)), frozenset(('present',))),), ('other_speaker', Expression('other.said_by if present(other.said_by) else "the article" if other.document == claim.document else other.document.called', Kind(name='text'), disputed_let_other_speaker_1, frozenset((('claim', '',), ('claim', 'document',), ('other', '',), ('other', 'document',), ('other', 'said_by',),)), False, frozenset((('claim', 'document',), ('other', 'document',), ('other', 'document', 'called',), ('other', 'said_by',), ('other', 'said_by', '?',),)), frozenset(('present',))),),),
    require=Expression('agree(claim, other)', Kind(name='truth'), disputed_require, frozenset((('claim', '',), ('other', '',),)), False, frozenset((('claim',), ('other',),)), frozenset(('agree',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='other', field='value'),),
    message=Template(text='{claim.subject}, {claim.measure}: {claim.told} according to {speaker}, {other.told} according to {other_speaker}', parts=(said('claim.subject', disputed_message_parts_0), ', ', said('claim.measure', disputed_message_parts_2), ': ', said('claim.told', disputed_message_parts_4), ' according to ', said('speaker', disputed_message_parts_6), ', ', said('other.told', disputed_message_parts_8), ' according to ', said('other_speaker', disputed_message_parts_10),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', disputed_working_0_parts_0),)), Template(text='{reading(other.value)}', parts=(said('reading(other.value)', disputed_working_1_parts_0),)), Template(text='{convert(other.value, claim.value)}', parts=(said('convert(other.value, claim.value)', disputed_working_2_parts_0),)), Template(text='if {other.told} is right, {claim.told} is {difference(claim.value, other.value)}', parts=('if ', said('other.told', disputed_working_3_parts_1), ' is right, ', said('claim.told', disputed_working_3_parts_3), ' is ', said('difference(claim.value, other.value)', disputed_working_3_parts_5),)),),
    help_template=Template(text='Does the article say that the figures differ, and whose is which? What would show which of them is right?', parts=('Does the article say that the figures differ, and whose is which? What would show which of them is right?',))),
'3561-71d9c730')

# -- sources/incomplete-source.yaml --

def incomplete_source_when(n, c):
    return (False if (t1 := (None if (t3 := n['source']) is None else source_cited(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['source']) is None else source_confidential(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def incomplete_source_require(n, c):
    return (False if (t1 := f_present(c, (None if (t4 := n['source']) is None else source_title(t4)))) is False else False if (t2 := (True if (t5 := f_present(c, (None if (t8 := n['source']) is None else source_publisher(t8)))) is True else True if (t6 := f_present(c, (None if (t9 := n['source']) is None else source_url(t9)))) is True else True if (t7 := (False if (t10 := f_present(c, (None if (t12 := n['source']) is None else source_type(t12)))) is False else False if (t11 := strict(f_one_of, [(None if (t13 := n['source']) is None else source_type(t13)), 'interview'], c)) is False else None if t10 is None or t11 is None else True)) is True else None if t5 is None or t6 is None or t7 is None else False)) is False else False if (t3 := (True if (t14 := f_present(c, (None if (t17 := n['source']) is None else source_issued(t17)))) is True else True if (t15 := f_present(c, (None if (t18 := n['source']) is None else source_accessed(t18)))) is True else True if (t16 := f_missing(c, (None if (t19 := n['source']) is None else source_url(t19)))) is True else None if t14 is None or t15 is None or t16 is None else False)) is False else None if t1 is None or t2 is None or t3 is None else True)


def incomplete_source_message_parts_1(n, c):
    return (None if (t1 := n['source']) is None else source_id(t1))


RULES['sources/incomplete-source.yaml'] = (
Rule(name='incomplete-source',
    family='sources',
    path=str(_FOLDER / 'sources/incomplete-source.yaml'),
    summary='A source is described so thinly that nobody can find it again.',
    why='Whoever checks the figure later needs to know what to look for and where: a title, and a publisher or an address. A web page needs a date as well, for it may say something else tomorrow.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='What is the title, who published it and when? Note title, and publisher or url; for a web page also the date of issue or the day on which it was read.',
    since='0.1.0',
    shape='source',
    variables=(Variable(name='source'),),
    kinds_of_document=('article', 'reference',),
    when=Expression('source.cited and not source.confidential', Kind(name='bool'), incomplete_source_when, frozenset((('source', '',), ('source', 'cited',), ('source', 'confidential',),)), False, frozenset((('source', 'cited',), ('source', 'confidential',),)), frozenset()),
    require=Expression('present(source.title) and (present(source.publisher) or present(source.url) or (present(source.type) and one_of(source.type, "interview"))) and (present(source.issued) or present(source.accessed) or missing(source.url))', Kind(name='bool'), incomplete_source_require, frozenset((('source', '',), ('source', 'accessed',), ('source', 'issued',), ('source', 'publisher',), ('source', 'title',), ('source', 'type',), ('source', 'url',),)), False, frozenset((('source', 'accessed', '?',), ('source', 'issued', '?',), ('source', 'publisher', '?',), ('source', 'title', '?',), ('source', 'type',), ('source', 'type', '?',), ('source', 'url', '?',),)), frozenset(('missing', 'one_of', 'present',))),
    at=Target(name='source'),
    message=Template(text='the source `{source.id}` cannot be found again from what is noted of it', parts=('the source `', said('source.id', incomplete_source_message_parts_1), '` cannot be found again from what is noted of it',)),
    help_template=Template(text='What is the title, who published it and when? Note title, and publisher or url; for a web page also the date of issue or the day on which it was read.', parts=('What is the title, who published it and when? Note title, and publisher or url; for a web page also the date of issue or the day on which it was read.',))),
'2172-f7a525d8')

# -- sources/more-precise-than-source.yaml --

def more_precise_than_source_when(n, c):
    return (False if (t1 := f_present(c, (None if (t5 := n['citation']) is None else stated(citation_says(t5), t5, 'says', c)))) is False else False if (t2 := f_present(c, (None if (t6 := (None if (t7 := (None if (t8 := n['citation']) is None else citation_claim(t8))) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_width(c, t6)))) is False else False if (t3 := f_missing(c, (None if (t9 := (None if (t10 := n['citation']) is None else citation_claim(t10))) is None else claim_precision(t9)))) is False else False if (t4 := f_missing(c, (None if (t11 := (None if (t12 := n['citation']) is None else citation_claim(t12))) is None else worked_out(claim_equals(t11), n, c)))) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def more_precise_than_source_require(n, c):
    return (FALSE if (t3 := as_truth(f_present(c, (None if (t1 := (None if (t2 := n['citation']) is None else stated(citation_says(t2), t2, 'says', c))) is None else f_width(c, t1))))) is FALSE else FALSE if (t16 := both(t3, (TRUE if (t8 := (UNKNOWN if (t4 := strict(f_same_printed_unit, [(None if (t5 := (None if (t6 := n['citation']) is None else citation_claim(t6))) is None else stated(claim_value(t5), t5, 'value', c)), (None if (t7 := n['citation']) is None else stated(citation_says(t7), t7, 'says', c))], c)) is None else FALSE if t4 else TRUE)) is TRUE else either(t8, (UNKNOWN if (t9 := (None if (t11 := (None if (t12 := (None if (t13 := n['citation']) is None else citation_claim(t13))) is None else stated(claim_value(t12), t12, 'value', c))) is None else f_width(c, t11))) is None else UNKNOWN if (t10 := (None if (t14 := (None if (t15 := n['citation']) is None else stated(citation_says(t15), t15, 'says', c))) is None else f_width(c, t14))) is None else relate('>=', t9, t10, c)))))) is FALSE else both(t16, (UNKNOWN if (t17 := (None if (t19 := (None if (t21 := (None if (t22 := (None if (t23 := n['citation']) is None else citation_claim(t23))) is None else stated(claim_value(t22), t22, 'value', c))) is None else f_width(c, t21))) is None else None if (t20 := number('10', c)) is None else multiply(t19, t20))) is None else UNKNOWN if (t18 := (None if (t24 := (None if (t25 := n['citation']) is None else stated(citation_says(t25), t25, 'says', c))) is None else f_width(c, t24))) is None else relate('>=', t17, t18, c))))


def more_precise_than_source_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def more_precise_than_source_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


def more_precise_than_source_message_parts_4(n, c):
    return (None if (t1 := n['citation']) is None else stated(citation_says(t1), t1, 'says', c))


def more_precise_than_source_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def more_precise_than_source_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else stated(citation_says(t2), t2, 'says', c))) is None else f_reading(c, t1))


def more_precise_than_source_working_2_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['citation']) is None else stated(citation_says(t1), t1, 'says', c)), (None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else stated(claim_value(t2), t2, 'value', c))], c)


def more_precise_than_source_help_template_parts_1(n, c):
    return (None if (t1 := n['citation']) is None else stated(citation_says(t1), t1, 'says', c))


RULES['sources/more-precise-than-source.yaml'] = (
Rule(name='more-precise-than-source',
    family='sources',
    path=str(_FOLDER / 'sources/more-precise-than-source.yaml'),
    summary="The article's figure is finer than its source's, as if more were known than is.",
    why='The source says "about 250 million" and the article prints 252.7; the source gives a range and the article its middle. The reader takes the extra digits for knowledge. Conversions widen and narrow a little of themselves, so across units only a figure ten times finer is told.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Print the figure as loosely as the source has it ({citation.says}), or name the source that has the finer one.',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation', present=('says',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(citation.says) and present(width(citation.claim.value)) and missing(citation.claim.precision) and missing(citation.claim.equals)', Kind(name='bool'), more_precise_than_source_when, frozenset((('citation', '',), ('citation', 'claim',), ('citation', 'says',),)), False, frozenset((('citation', 'claim', 'equals', '?',), ('citation', 'claim', 'precision', '?',), ('citation', 'claim', 'value',), ('citation', 'says', '?',),)), frozenset(('missing', 'present', 'width',))),
    require=Expression('present(width(citation.says)) and (not same_printed_unit(citation.claim.value, citation.says) or width(citation.claim.value) >= width(citation.says)) and width(citation.claim.value) * 10 >= width(citation.says)', Kind(name='truth'), more_precise_than_source_require, frozenset((('citation', '',), ('citation', 'claim',), ('citation', 'says',),)), True, frozenset((('citation', 'claim', 'value',), ('citation', 'says',),)), frozenset(('present', 'same_printed_unit', 'width',))),
    at=Target(name='citation', field='claim.value'),
    also=(Target(name='citation', field='says'),),
    yields_to=('disagrees-with-source',),
    message=Template(text='{citation.claim.stated_as} is printed, and its source `{citation.id}` says only {citation.says}', parts=(said('citation.claim.stated_as', more_precise_than_source_message_parts_0), ' is printed, and its source `', said('citation.id', more_precise_than_source_message_parts_2), '` says only ', said('citation.says', more_precise_than_source_message_parts_4),)),
    working=(Template(text='{reading(citation.claim.value)}', parts=(said('reading(citation.claim.value)', more_precise_than_source_working_0_parts_0),)), Template(text='{reading(citation.says)}', parts=(said('reading(citation.says)', more_precise_than_source_working_1_parts_0),)), Template(text='{convert(citation.says, citation.claim.value)}', parts=(said('convert(citation.says, citation.claim.value)', more_precise_than_source_working_2_parts_0),)),),
    help_template=Template(text='Print the figure as loosely as the source has it ({citation.says}), or name the source that has the finer one.', parts=('Print the figure as loosely as the source has it (', said('citation.says', more_precise_than_source_help_template_parts_1), '), or name the source that has the finer one.',))),
'4221-d99af3bb')

# -- sources/no-locator.yaml --

def no_locator_when(n, c):
    return strict(f_one_of, [(None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_type(t1)), 'official-statistics', 'dataset', 'report', 'paper', 'company-filing', 'reference-work'], c)


def no_locator_require(n, c):
    return (True if (t1 := f_present(c, (None if (t3 := n['citation']) is None else citation_locator(t3)))) is True else True if (t2 := f_present(c, (None if (t4 := n['citation']) is None else citation_cell(t4)))) is True else None if t1 is None or t2 is None else False)


def no_locator_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def no_locator_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


RULES['sources/no-locator.yaml'] = (
Rule(name='no-locator',
    family='sources',
    path=str(_FOLDER / 'sources/no-locator.yaml'),
    summary='A key figure cites a long document without saying where in it.',
    why='A yearbook has a thousand tables. Without the table or page, the check of the figure that the story stands on takes an hour instead of a minute, and so is not made.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='On which page, in which table or which sheet does this figure stand?',
    since='0.1.0',
    shape='citation',
    key_only=True,
    variables=(Variable(name='citation'),),
    when=Expression('one_of(citation.source.type, "official-statistics", "dataset", "report", "paper", "company-filing", "reference-work")', Kind(name='bool'), no_locator_when, frozenset((('citation', '',), ('citation', 'source',),)), False, frozenset((('citation', 'source', 'type',),)), frozenset(('one_of',))),
    require=Expression('present(citation.locator) or present(citation.cell)', Kind(name='bool'), no_locator_require, frozenset((('citation', '',), ('citation', 'cell',), ('citation', 'locator',),)), False, frozenset((('citation', 'cell', '?',), ('citation', 'locator', '?',),)), frozenset(('present',))),
    at=Target(name='citation'),
    lacks='locator',
    message=Template(text='{citation.claim.stated_as} cites `{citation.id}` without a page, table or sheet', parts=(said('citation.claim.stated_as', no_locator_message_parts_0), ' cites `', said('citation.id', no_locator_message_parts_2), '` without a page, table or sheet',)),
    help_template=Template(text='On which page, in which table or which sheet does this figure stand?', parts=('On which page, in which table or which sheet does this figure stand?',))),
'3015-1f98f72e')

# -- sources/no-source.yaml --

def no_source_require(n, c):
    return (True if (t1 := f_present(c, (None if (t4 := n['claim']) is None else claim_sources(t4)))) is True else True if (t2 := f_present(c, (None if (t5 := n['claim']) is None else worked_out(claim_equals(t5), n, c)))) is True else True if (t3 := (None if (t6 := n['claim']) is None else claim_unknown(t6))) is True else None if t1 is None or t2 is None or t3 is None else False)


def no_source_message_parts_1(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


RULES['sources/no-source.yaml'] = (
Rule(name='no-source',
    family='sources',
    path=str(_FOLDER / 'sources/no-source.yaml'),
    summary='A figure has no source on file.',
    why='A figure that nobody can trace cannot be checked, corrected or defended. That a speaker is named in print says who said it, not where the figure comes from. A claim that is computed from other claims (`equals`) has its source in them.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Where does this figure come from: which publication, table or person, and when was it looked up?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim'),),
    require=Expression('present(claim.sources) or present(claim.equals) or claim.unknown', Kind(name='bool'), no_source_require, frozenset((('claim', '',), ('claim', 'equals',), ('claim', 'sources',), ('claim', 'unknown',),)), False, frozenset((('claim', 'equals', '?',), ('claim', 'sources', '?',), ('claim', 'unknown',),)), frozenset(('present',))),
    at=Target(name='claim'),
    lacks='source',
    message=Template(text='no source is given for {claim.stated_as}', parts=('no source is given for ', said('claim.stated_as', no_source_message_parts_1),)),
    help_template=Template(text='Where does this figure come from: which publication, table or person, and when was it looked up?', parts=('Where does this figure come from: which publication, table or person, and when was it looked up?',))),
'2560-22e6ddb7')

# -- sources/not-archived.yaml --

def not_archived_when(n, c):
    return f_present(c, (None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_url(t1)))


def not_archived_require(n, c):
    return f_present(c, (None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_archived(t1)))


def not_archived_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def not_archived_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


RULES['sources/not-archived.yaml'] = (
Rule(name='not-archived',
    family='sources',
    path=str(_FOLDER / 'sources/not-archived.yaml'),
    summary='A key figure cites a web page of which no copy is kept.',
    why='Pages change and vanish, and with them the proof of what was printed. A copy in an archive shows what the page said on the day.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Keep a copy of the page in a web archive and give its address as `archived`.',
    since='0.1.0',
    shape='citation',
    key_only=True,
    variables=(Variable(name='citation'),),
    when=Expression('present(citation.source.url)', Kind(name='bool'), not_archived_when, frozenset((('citation', '',), ('citation', 'source',),)), False, frozenset((('citation', 'source', 'url', '?',),)), frozenset(('present',))),
    require=Expression('present(citation.source.archived)', Kind(name='bool'), not_archived_require, frozenset((('citation', '',), ('citation', 'source',),)), False, frozenset((('citation', 'source', 'archived', '?',),)), frozenset(('present',))),
    at=Target(name='citation'),
    lacks='kept copy',
    message=Template(text='{citation.claim.stated_as} cites a web page (`{citation.id}`) of which no copy is kept', parts=(said('citation.claim.stated_as', not_archived_message_parts_0), ' cites a web page (`', said('citation.id', not_archived_message_parts_2), '`) of which no copy is kept',)),
    help_template=Template(text='Keep a copy of the page in a web archive and give its address as `archived`.', parts=('Keep a copy of the page in a web archive and give its address as `archived`.',))),
'1870-4cfbb2e0')

# -- sources/secondary-source.yaml --

def secondary_source_when(n, c):
    return f_present(c, (None if (t1 := n['claim']) is None else claim_sources(t1)))


def secondary_source_require(n, c):
    return (True if (t1 := (None if (t3 := (None if (t4 := on_each(f_one_of, True, 0, [each(source_type, each(citation_source, (None if (t5 := n['claim']) is None else claim_sources(t5)), 'source', c), 'type', c), 'wiki', 'reference-work', 'news', 'social'], c)) is None else f_all(c, t4))) is None else not t3)) is True else True if (t2 := (None if (t6 := each(source_primary, each(citation_source, (None if (t7 := n['claim']) is None else claim_sources(t7)), 'source', c), 'primary', c)) is None else f_any(c, t6))) is True else None if t1 is None or t2 is None else False)


def secondary_source_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def secondary_source_message_parts_2(n, c):
    return (None if (t1 := each(citation_id, (None if (t2 := n['claim']) is None else claim_sources(t2)), 'id', c)) is None else f_names(c, t1))


RULES['sources/secondary-source.yaml'] = (
Rule(name='secondary-source',
    family='sources',
    path=str(_FOLDER / 'sources/secondary-source.yaml'),
    summary='A figure is known only at second hand.',
    why='An encyclopaedia, another newspaper or a post repeats a figure from somewhere, with its own slips, and may repeat it from an article like this one. The place where the figure was first published can be checked; a copy cannot.',
    severity=Severity.NOTE,
    severity_key=Severity.WARNING,
    help='Where did that source have the figure from? Cite the place where it was first published.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim'),),
    when=Expression('present(claim.sources)', Kind(name='bool'), secondary_source_when, frozenset((('claim', '',), ('claim', 'sources',),)), False, frozenset((('claim', 'sources', '?',),)), frozenset(('present',))),
    require=Expression('not all(one_of(claim.sources.source.type, "wiki", "reference-work", "news", "social")) or any(claim.sources.source.primary)', Kind(name='bool'), secondary_source_require, frozenset((('claim', '',), ('claim', 'sources',),)), False, frozenset((('claim', 'sources', 'source', 'primary',), ('claim', 'sources', 'source', 'type',),)), frozenset(('all', 'any', 'one_of',))),
    at=Target(name='claim'),
    lacks='first-hand source',
    yields_to=('unknown-source', 'barred-source',),
    message=Template(text='{claim.stated_as} is known only at second hand: {names(claim.sources.id)}', parts=(said('claim.stated_as', secondary_source_message_parts_0), ' is known only at second hand: ', said('names(claim.sources.id)', secondary_source_message_parts_2),)),
    help_template=Template(text='Where did that source have the figure from? Cite the place where it was first published.', parts=('Where did that source have the figure from? Cite the place where it was first published.',))),
'2508-ebe3e11a')

# -- sources/self-interested-source.yaml --

def self_interested_source_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['claim']) is None else claim_sources(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := on_each(f_one_of, True, 0, [each(source_type, each(citation_source, (None if (t6 := n['claim']) is None else claim_sources(t6)), 'source', c), 'type', c), 'company-filing', 'official-statistics', 'dataset'], c)) is None else f_any(c, t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def self_interested_source_require(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := on_each(f_one_of, True, 0, [each(source_type, each(citation_source, (None if (t5 := n['claim']) is None else claim_sources(t5)), 'source', c), 'type', c), 'press-release'], c)) is None else f_all(c, t4))) is None else not t3)) is False else False if (t2 := (None if (t6 := (None if (t7 := equal_each(each(source_publisher, each(citation_source, (None if (t8 := n['claim']) is None else claim_sources(t8)), 'source', c), 'publisher', c), (None if (t9 := n['claim']) is None else claim_subject(t9)), True)) is None else f_all(c, t7))) is None else not t6)) is False else None if t1 is None or t2 is None else True)


def self_interested_source_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def self_interested_source_message_parts_2(n, c):
    return (None if (t1 := each(citation_id, (None if (t2 := n['claim']) is None else claim_sources(t2)), 'id', c)) is None else f_names(c, t1))


RULES['sources/self-interested-source.yaml'] = (
Rule(name='self-interested-source',
    family='sources',
    path=str(_FOLDER / 'sources/self-interested-source.yaml'),
    summary='The only sources of a figure are those who gain by it.',
    why="A press release says what its sender wants to be known, and a body's own account of itself is no check on it. Audited filings and official statistics are not meant, nor is a claim that has one other source.",
    severity=Severity.NOTE,
    severity_key=Severity.WARNING,
    help='Who without a stake in it can confirm this figure? If nobody, print who says so.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim'),),
    when=Expression('present(claim.sources) and not any(one_of(claim.sources.source.type, "company-filing", "official-statistics", "dataset"))', Kind(name='bool'), self_interested_source_when, frozenset((('claim', '',), ('claim', 'sources',),)), False, frozenset((('claim', 'sources', '?',), ('claim', 'sources', 'source', 'type',),)), frozenset(('any', 'one_of', 'present',))),
    require=Expression('not all(one_of(claim.sources.source.type, "press-release")) and not all(claim.sources.source.publisher == claim.subject)', Kind(name='bool'), self_interested_source_require, frozenset((('claim', '',), ('claim', 'sources',), ('claim', 'subject',),)), False, frozenset((('claim', 'sources', 'source', 'publisher',), ('claim', 'sources', 'source', 'type',), ('claim', 'subject',),)), frozenset(('all', 'one_of',))),
    at=Target(name='claim'),
    lacks='independent source',
    yields_to=('unknown-source',),
    message=Template(text='{claim.stated_as} is known only from those whom it is about or who want it known: {names(claim.sources.id)}', parts=(said('claim.stated_as', self_interested_source_message_parts_0), ' is known only from those whom it is about or who want it known: ', said('names(claim.sources.id)', self_interested_source_message_parts_2),)),
    help_template=Template(text='Who without a stake in it can confirm this figure? If nobody, print who says so.', parts=('Who without a stake in it can confirm this figure? If nobody, print who says so.',))),
'2565-30a2a6e7')

# -- sources/single-source.yaml --

def single_source_when(n, c):
    return f_present(c, (None if (t1 := n['claim']) is None else claim_sources(t1)))


def single_source_require(n, c):
    return (TRUE if (t5 := (UNKNOWN if (t1 := (None if (t3 := each(citation_id, (None if (t4 := n['claim']) is None else claim_sources(t4)), 'id', c)) is None else f_distinct(c, t3))) is None else UNKNOWN if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))) is TRUE else TRUE if (t8 := either(t5, as_truth((None if (t6 := each(source_primary, each(citation_source, (None if (t7 := n['claim']) is None else claim_sources(t7)), 'source', c), 'primary', c)) is None else f_any(c, t6))))) is TRUE else either(t8, as_truth((None if (t9 := on_each(f_one_of, True, 0, [each(source_type, each(citation_source, (None if (t10 := n['claim']) is None else claim_sources(t10)), 'source', c), 'type', c), 'official-statistics', 'dataset'], c)) is None else f_any(c, t9)))))


def single_source_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def single_source_message_parts_2(n, c):
    return (None if (t1 := each(citation_id, (None if (t2 := n['claim']) is None else claim_sources(t2)), 'id', c)) is None else f_names(c, t1))


RULES['sources/single-source.yaml'] = (
Rule(name='single-source',
    family='sources',
    path=str(_FOLDER / 'sources/single-source.yaml'),
    summary='A key figure rests on one source alone.',
    why='What the story stands on should be known from two places. One source is enough where it is the one that counts: a primary source, or official statistics.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Who else has this figure, independently of that source?',
    since='0.1.0',
    shape='claim',
    key_only=True,
    variables=(Variable(name='claim'),),
    when=Expression('present(claim.sources)', Kind(name='bool'), single_source_when, frozenset((('claim', '',), ('claim', 'sources',),)), False, frozenset((('claim', 'sources', '?',),)), frozenset(('present',))),
    require=Expression('distinct(claim.sources.id) >= 2 or any(claim.sources.source.primary) or any(one_of(claim.sources.source.type, "official-statistics", "dataset"))', Kind(name='truth'), single_source_require, frozenset((('claim', '',), ('claim', 'sources',),)), True, frozenset((('claim', 'sources', 'id',), ('claim', 'sources', 'source', 'primary',), ('claim', 'sources', 'source', 'type',),)), frozenset(('any', 'distinct', 'one_of',))),
    at=Target(name='claim'),
    lacks='second source',
    yields_to=('unknown-source', 'barred-source',),
    message=Template(text='{claim.stated_as} rests on one source: {names(claim.sources.id)}', parts=(said('claim.stated_as', single_source_message_parts_0), ' rests on one source: ', said('names(claim.sources.id)', single_source_message_parts_2),)),
    help_template=Template(text='Who else has this figure, independently of that source?', parts=('Who else has this figure, independently of that source?',))),
'3094-a0d670e7')

# -- sources/source-after-publication.yaml --

def source_after_publication_when(n, c):
    return (None if (t1 := n['source']) is None else source_cited(t1))


def source_after_publication_require(n, c):
    return (None if (t1 := strict(f_after, [(None if (t2 := n['source']) is None else source_issued(t2)), (None if (t3 := (None if (t4 := n['source']) is None else source_document(t4))) is None else document_published(t3))], c)) is None else ~as_truth(t1))


def source_after_publication_message_parts_1(n, c):
    return (None if (t1 := n['source']) is None else source_id(t1))


def source_after_publication_message_parts_3(n, c):
    return (None if (t1 := n['source']) is None else source_issued(t1))


def source_after_publication_message_parts_5(n, c):
    return (None if (t1 := (None if (t2 := n['source']) is None else source_document(t2))) is None else document_published(t1))


RULES['sources/source-after-publication.yaml'] = (
Rule(name='source-after-publication',
    family='sources',
    path=str(_FOLDER / 'sources/source-after-publication.yaml'),
    summary='A source was issued after the article was published.',
    why='What did not exist yet cannot have been read. Either one of the two dates is wrong, or the source was put beside a figure that came from somewhere else, or the article was changed and its date was not.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is one of the dates wrong, or was the article updated? If it was, give the date of the update as `published`; if not, which source did the figure come from?',
    since='0.1.0',
    shape='source',
    variables=(Variable(name='source'),),
    when=Expression('source.cited', Kind(name='bool'), source_after_publication_when, frozenset((('source', '',), ('source', 'cited',),)), False, frozenset((('source', 'cited',),)), frozenset()),
    require=Expression('not after(source.issued, source.document.published)', Kind(name='truth'), source_after_publication_require, frozenset((('source', '',), ('source', 'document',), ('source', 'issued',),)), True, frozenset((('source', 'document', 'published',), ('source', 'issued',),)), frozenset(('after',))),
    at=Target(name='source', field='issued'),
    message=Template(text='the source `{source.id}` was issued ({source.issued}) after the article ({source.document.published})', parts=('the source `', said('source.id', source_after_publication_message_parts_1), '` was issued (', said('source.issued', source_after_publication_message_parts_3), ') after the article (', said('source.document.published', source_after_publication_message_parts_5), ')',)),
    help_template=Template(text='Is one of the dates wrong, or was the article updated? If it was, give the date of the update as `published`; if not, which source did the figure come from?', parts=('Is one of the dates wrong, or was the article updated? If it was, give the date of the update as `published`; if not, which source did the figure come from?',))),
'1981-2ca3c029')

# -- sources/stale-source.yaml --

def stale_source_when(n, c):
    return (FALSE if (t3 := as_truth((None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_hides_period(t1)))) is FALSE else FALSE if (t6 := both(t3, as_truth(f_missing(c, (None if (t4 := (None if (t5 := n['citation']) is None else citation_claim(t5))) is None else claim_date(t4)))))) is FALSE else both(t6, (TRUE if (t9 := as_truth(f_missing(c, (None if (t7 := (None if (t8 := n['citation']) is None else citation_claim(t8))) is None else claim_period(t7))))) is TRUE else either(t9, (UNKNOWN if (t10 := strict(f_age_of, [(None if (t12 := (None if (t13 := n['citation']) is None else citation_claim(t13))) is None else claim_period(t12)), (None if (t14 := (None if (t15 := (None if (t16 := n['citation']) is None else citation_claim(t16))) is None else claim_document(t15))) is None else document_published(t14))], c)) is None else UNKNOWN if (t11 := (None if (t17 := (None if (t19 := n['settings']) is None else stated(settings_stale_years(t19), t19, 'stale_years', c))) is None else None if (t18 := number('3', c)) is None else multiply(t17, t18))) is None else relate('<=', t10, t11, c))))))


def stale_source_let_age_1(n, c):
    return strict(f_age_of, [(None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_issued(t1)), (None if (t3 := (None if (t4 := (None if (t5 := n['citation']) is None else citation_claim(t5))) is None else claim_document(t4))) is None else document_published(t3))], c)


def stale_source_require(n, c):
    return (None if (t1 := lifted(n['age'], c)) is None else None if (t2 := (None if (t3 := n['settings']) is None else stated(settings_stale_years(t3), t3, 'stale_years', c))) is None else relate('<=', t1, t2, c))


def stale_source_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_claim(t2))) is None else claim_stated_as(t1))


def stale_source_message_parts_2(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


def stale_source_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['citation']) is None else citation_source(t2))) is None else source_issued(t1))


def stale_source_working_0_parts_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['citation']) is None else citation_claim(t3))) is None else claim_document(t2))) is None else document_published(t1))


def stale_source_working_0_parts_3(n, c):
    return (None if (t1 := n['settings']) is None else stated(settings_stale_years(t1), t1, 'stale_years', c))


RULES['sources/stale-source.yaml'] = (
Rule(name='stale-source',
    family='sources',
    path=str(_FOLDER / 'sources/stale-source.yaml'),
    summary='An undated figure comes from a source that is years old.',
    why="Without a year in print the reader takes the figure as today's. A figure that the article dates itself is not meant (`stale-figure` looks at its period), nor what has no time, such as a distance, nor history: a figure that the checker dates more than `stale-years` three times over before the article.",
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is there a newer figure? If not, print the year.',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation'),),
    when=Expression('citation.claim.hides_period and missing(citation.claim.date) and (missing(citation.claim.period) or age_of(citation.claim.period, citation.claim.document.published) <= settings.stale_years * 3)', Kind(name='truth'), stale_source_when, frozenset((('citation', '',), ('citation', 'claim',), ('settings', '',), ('settings', 'stale_years',),)), True, frozenset((('citation', 'claim', 'date', '?',), ('citation', 'claim', 'document', 'published',), ('citation', 'claim', 'hides_period',), ('citation', 'claim', 'period',), ('citation', 'claim', 'period', '?',), ('settings', 'stale_years',),)), frozenset(('age_of', 'missing',))),
    let=(('age', Expression('age_of(citation.source.issued, citation.claim.document.published)', Kind(name='quantity', unit_kind='number', dimension=()), stale_source_let_age_1, frozenset((('citation', '',), ('citation', 'claim',), ('citation', 'source',),)), False, frozenset((('citation', 'claim', 'document', 'published',), ('citation', 'source', 'issued',),)), frozenset(('age_of',))),),),
    require=Expression('age <= settings.stale_years', Kind(name='truth'), stale_source_require, frozenset((('age', '',), ('settings', '',), ('settings', 'stale_years',),)), True, frozenset((('age',), ('settings', 'stale_years',),)), frozenset()),
    at=Target(name='citation'),
    lacks='newer source',
    message=Template(text="{citation.claim.stated_as} reads as today's figure, and its source `{citation.id}` is of {citation.source.issued}", parts=(said('citation.claim.stated_as', stale_source_message_parts_0), " reads as today's figure, and its source `", said('citation.id', stale_source_message_parts_2), '` is of ', said('citation.source.issued', stale_source_message_parts_4),)),
    working=(Template(text='the article is of {citation.claim.document.published}; a source counts as old after {settings.stale_years} years', parts=('the article is of ', said('citation.claim.document.published', stale_source_working_0_parts_1), '; a source counts as old after ', said('settings.stale_years', stale_source_working_0_parts_3), ' years',)),),
    help_template=Template(text='Is there a newer figure? If not, print the year.', parts=('Is there a newer figure? If not, print the year.',))),
'3527-af54fcb3')

# -- sources/table-changed.yaml --

RULES['sources/table-changed.yaml'] = (
Rule(name='table-changed',
    family='sources',
    path=str(_FOLDER / 'sources/table-changed.yaml'),
    summary='The file of a table of record is no longer the one that its figures were read from.',
    why='Offices revise their tables, and somebody may have typed into the copy. Stories are then compared with figures that the file no longer has. Where the file is missing, nobody can see whether it does.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Run `claimlint table --refresh` on the table: it shows which figures moved. Then look at the stories that rest on them.',
    since='0.1.0',
    shape='raised',
    raised_by='table'),
'1911-a86b54ab')

# -- sources/unknown-cell.yaml --

RULES['sources/unknown-cell.yaml'] = (
Rule(name='unknown-cell',
    family='sources',
    path=str(_FOLDER / 'sources/unknown-cell.yaml'),
    summary="A claim names a cell from which its source's table of record has no figure.",
    why='What the source says was to be taken from the cell, and nothing is: the claim is compared with nothing. Mostly a row was miscounted, or the table has another sheet.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Name a cell that the table has, as its claims do: `C12`, `T7!C12`, or `row 12, column 3`.',
    since='0.1.0',
    shape='raised',
    raised_by='cell'),
'2431-45717e60')

# -- sources/unknown-source.yaml --

def unknown_source_require(n, c):
    return f_present(c, (None if (t1 := n['citation']) is None else citation_source(t1)))


def unknown_source_message_parts_1(n, c):
    return (None if (t1 := n['citation']) is None else citation_id(t1))


RULES['sources/unknown-source.yaml'] = (
Rule(name='unknown-source',
    family='sources',
    path=str(_FOLDER / 'sources/unknown-source.yaml'),
    summary='A claim cites a source that the file does not describe.',
    why='The reference leads nowhere: nobody can look the figure up, and the checks on sources pass the claim by. Mostly the id is misspelt.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Describe the source under `sources:` with its title, publisher and date of issue, or correct the name in the claim.',
    since='0.1.0',
    shape='citation',
    variables=(Variable(name='citation'),),
    kinds_of_document=('article', 'reference',),
    require=Expression('present(citation.source)', Kind(name='bool'), unknown_source_require, frozenset((('citation', '',), ('citation', 'source',),)), False, frozenset((('citation', 'source', '?',),)), frozenset(('present',))),
    at=Target(name='citation'),
    message=Template(text='`{citation.id}` is cited, and no source of that name is described in this file', parts=('`', said('citation.id', unknown_source_message_parts_1), '` is cited, and no source of that name is described in this file',)),
    help_template=Template(text='Describe the source under `sources:` with its title, publisher and date of issue, or correct the name in the claim.', parts=('Describe the source under `sources:` with its title, publisher and date of issue, or correct the name in the claim.',))),
'1764-dbc97c3f')

# -- sources/unused-source.yaml --

def unused_source_require(n, c):
    return (None if (t1 := n['source']) is None else source_cited(t1))


def unused_source_message_parts_1(n, c):
    return (None if (t1 := n['source']) is None else source_id(t1))


RULES['sources/unused-source.yaml'] = (
Rule(name='unused-source',
    family='sources',
    path=str(_FOLDER / 'sources/unused-source.yaml'),
    summary='A source is described, and no claim of the file cites it.',
    why='Either a claim has lost its source, or the list of sources claims more backing than the article has.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Which figure comes from this source? Cite it there, or take it off the list.',
    since='0.1.0',
    shape='source',
    variables=(Variable(name='source'),),
    kinds_of_document=('article', 'reference',),
    require=Expression('source.cited', Kind(name='bool'), unused_source_require, frozenset((('source', '',), ('source', 'cited',),)), False, frozenset((('source', 'cited',),)), frozenset()),
    at=Target(name='source'),
    message=Template(text='no claim cites the source `{source.id}`', parts=('no claim cites the source `', said('source.id', unused_source_message_parts_1), '`',)),
    help_template=Template(text='Which figure comes from this source? Cite it there, or take it off the list.', parts=('Which figure comes from this source? Cite it there, or take it off the list.',))),
'1609-4c182c7f')

# -- text/age-wrong-in-text.yaml --

def age_wrong_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t5 := n['mention']) is None else mention_age(t5)))) is False else False if (t2 := f_present(c, (None if (t6 := n['mention']) is None else mention_birth(t6)))) is False else False if (t3 := f_present(c, (None if (t7 := n['mention']) is None else mention_death(t7)))) is False else False if (t4 := (None if (t8 := (None if (t9 := n['mention']) is None else mention_waived(t9))) is None else not t8)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def age_wrong_in_text_let_lived_1(n, c):
    return strict(f_years, [(None if (t1 := (None if (t2 := n['mention']) is None else mention_birth(t2))) is None else mention_period(t1)), (None if (t3 := (None if (t4 := n['mention']) is None else mention_death(t4))) is None else mention_period(t3))], c)


def age_wrong_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := (None if (t6 := n['mention']) is None else mention_age(t6))) is None else stated(mention_value(t5), t5, 'value', c))) is None else None if (t4 := quantity('1 year', c)) is None else divide(t3, t4))) is None else None if (t2 := lifted(n['lived'], c)) is None else relate('==', t1, t2, c))


def age_wrong_in_text_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_birth(t1))


def age_wrong_in_text_message_parts_3(n, c):
    return (None if (t1 := n['mention']) is None else mention_death(t1))


def age_wrong_in_text_message_parts_5(n, c):
    return (None if (t1 := lifted(n['lived'], c)) is None else f_in_years(c, t1))


def age_wrong_in_text_message_parts_7(n, c):
    return (None if (t1 := n['mention']) is None else mention_in_words(t1))


RULES['text/age-wrong-in-text.yaml'] = (
Rule(name='age-wrong-in-text',
    family='text',
    path=str(_FOLDER / 'text/age-wrong-in-text.yaml'),
    summary='A text tells the years of birth and death, or of something else, and an age that they do not give.',
    why='Readers subtract. A person born in 1950 who died in 2010 was 59 or 60.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of the three is wrong, the year of birth, the year of death or the age?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.age) and present(mention.birth) and present(mention.death) and not mention.waived', Kind(name='bool'), age_wrong_in_text_when, frozenset((('mention', '',), ('mention', 'age',), ('mention', 'birth',), ('mention', 'death',), ('mention', 'waived',),)), False, frozenset((('mention', 'age', '?',), ('mention', 'birth', '?',), ('mention', 'death', '?',), ('mention', 'waived',),)), frozenset(('present',))),
    let=(('lived', Expression('years(mention.birth.period, mention.death.period)', Kind(name='quantity', unit_kind='number', dimension=()), age_wrong_in_text_let_lived_1, frozenset((('mention', '',), ('mention', 'birth',), ('mention', 'death',),)), False, frozenset((('mention', 'birth', 'period',), ('mention', 'death', 'period',),)), frozenset(('years',))),),),
    require=Expression('mention.age.value / "1 year" == lived', Kind(name='truth'), age_wrong_in_text_require, frozenset((('lived', '',), ('mention', '',), ('mention', 'age',),)), False, frozenset((('lived',), ('mention', 'age', 'value',),)), frozenset()),
    at=Target(name='mention'),
    also=(Target(name='mention', field='birth'), Target(name='mention', field='death'),),
    yields_to=('age-mismatch',),
    message=Template(text='between {mention.birth} and {mention.death} lie {in_years(lived)}, and the sentence says “{mention.in_words}”', parts=('between ', said('mention.birth', age_wrong_in_text_message_parts_1), ' and ', said('mention.death', age_wrong_in_text_message_parts_3), ' lie ', said('in_years(lived)', age_wrong_in_text_message_parts_5), ', and the sentence says “', said('mention.in_words', age_wrong_in_text_message_parts_7), '”',)),
    help_template=Template(text='Which of the three is wrong, the year of birth, the year of death or the age?', parts=('Which of the three is wrong, the year of birth, the year of death or the age?',))),
'1623-cef7db43')

# -- text/bad-conversion-in-text.yaml --

def bad_conversion_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t4 := n['mention']) is None else mention_conversion(t4)))) is False else False if (t2 := (None if (t5 := (None if (t6 := n['mention']) is None else mention_is_roughly_converted(t6))) is None else not t5)) is False else False if (t3 := (None if (t7 := (None if (t8 := n['mention']) is None else mention_waived(t8))) is None else not t7)) is False else None if t1 is None or t2 is None or t3 is None else True)


def bad_conversion_in_text_require(n, c):
    return strict(f_converts, [(None if (t1 := (None if (t2 := n['mention']) is None else mention_unbounded(t2))) is None else stated(mention_value(t1), t1, 'value', c)), (None if (t3 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_conversion(t5))) is None else mention_unbounded(t4))) is None else stated(mention_value(t3), t3, 'value', c)), (None if (t6 := n['mention']) is None else mention_difference(t6))], c)


def bad_conversion_in_text_message_parts_0(n, c):
    return n['mention']


def bad_conversion_in_text_message_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_conversion(t1))


def bad_conversion_in_text_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else stated(mention_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def bad_conversion_in_text_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['mention']) is None else stated(mention_value(t1), t1, 'value', c)), (None if (t2 := (None if (t3 := n['mention']) is None else mention_conversion(t3))) is None else stated(mention_value(t2), t2, 'value', c))], c)


def bad_conversion_in_text_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := (None if (t2 := n['mention']) is None else mention_conversion(t2))) is None else stated(mention_value(t1), t1, 'value', c)), (None if (t3 := n['mention']) is None else stated(mention_value(t3), t3, 'value', c))], c)


RULES['text/bad-conversion-in-text.yaml'] = (
Rule(name='bad-conversion-in-text',
    family='text',
    path=str(_FOLDER / 'text/bad-conversion-in-text.yaml'),
    summary='The number in brackets is not the one before it in another unit.',
    why='A conversion is often typed from memory or divided where it should be multiplied, and every reader with a calculator can see it. A difference of temperatures is no temperature: who warms by 2 °C warms by 3.6 °F. Nothing is said of two currencies.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures does the source have? Convert it again.',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.conversion) and not mention.is_roughly_converted and not mention.waived', Kind(name='bool'), bad_conversion_in_text_when, frozenset((('mention', '',), ('mention', 'conversion',), ('mention', 'is_roughly_converted',), ('mention', 'waived',),)), False, frozenset((('mention', 'conversion', '?',), ('mention', 'is_roughly_converted',), ('mention', 'waived',),)), frozenset(('present',))),
    require=Expression('converts(mention.unbounded.value, mention.conversion.unbounded.value, mention.difference)', Kind(name='truth'), bad_conversion_in_text_require, frozenset((('mention', '',), ('mention', 'conversion',), ('mention', 'difference',), ('mention', 'unbounded',),)), False, frozenset((('mention', 'conversion', 'unbounded', 'value',), ('mention', 'difference',), ('mention', 'unbounded', 'value',),)), frozenset(('converts',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='conversion'),),
    yields_to=('bad-conversion',),
    message=Template(text='{mention} is not {mention.conversion}', parts=(said('mention', bad_conversion_in_text_message_parts_0), ' is not ', said('mention.conversion', bad_conversion_in_text_message_parts_2),)),
    working=(Template(text='{reading(mention.value)}', parts=(said('reading(mention.value)', bad_conversion_in_text_working_0_parts_0),)), Template(text='{convert(mention.value, mention.conversion.value)}', parts=(said('convert(mention.value, mention.conversion.value)', bad_conversion_in_text_working_1_parts_0),)), Template(text='likely slip: {slip(mention.conversion.value, mention.value)}', parts=('likely slip: ', said('slip(mention.conversion.value, mention.value)', bad_conversion_in_text_working_2_parts_1),)),),
    help_template=Template(text='Which of the two figures does the source have? Convert it again.', parts=('Which of the two figures does the source have? Convert it again.',))),
'2581-01f79f29')

# -- text/change-wrong-in-text.yaml --

def change_wrong_in_text_when(n, c):
    return (FALSE if (t2 := as_truth(f_present(c, (None if (t1 := n['mention']) is None else mention_old_level(t1))))) is FALSE else FALSE if (t4 := both(t2, as_truth(f_present(c, (None if (t3 := n['mention']) is None else mention_new_level(t3)))))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := (None if (t6 := n['mention']) is None else mention_waived(t6))) is None else FALSE if t5 else TRUE))) is FALSE else both(t7, (UNKNOWN if (t8 := (None if (t10 := (None if (t11 := (None if (t12 := n['mention']) is None else mention_old_level(t12))) is None else stated(mention_value(t11), t11, 'value', c))) is None else f_low(c, t10))) is None else UNKNOWN if (t9 := number('0', c)) is None else relate('>', t8, t9, c))))


def change_wrong_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := (None if (t6 := n['mention']) is None else stated(mention_value(t6), t6, 'value', c))) is None else f_abs(c, t5))) is None else None if (t4 := (None if (t7 := (None if (t8 := n['mention']) is None else mention_old_level(t8))) is None else stated(mention_value(t7), t7, 'value', c))) is None else multiply(t3, t4))) is None else None if (t2 := (None if (t9 := (None if (t10 := (None if (t12 := (None if (t13 := n['mention']) is None else mention_new_level(t13))) is None else stated(mention_value(t12), t12, 'value', c))) is None else None if (t11 := (None if (t14 := (None if (t15 := n['mention']) is None else mention_old_level(t15))) is None else stated(mention_value(t14), t14, 'value', c))) is None else subtract(t10, t11))) is None else f_abs(c, t9))) is None else relate('==', t1, t2, c))


def change_wrong_in_text_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_old_level(t1))


def change_wrong_in_text_message_parts_3(n, c):
    return (None if (t1 := n['mention']) is None else mention_new_level(t1))


def change_wrong_in_text_message_parts_5(n, c):
    return strict(f_rise, [(None if (t1 := (None if (t2 := (None if (t4 := (None if (t6 := (None if (t7 := n['mention']) is None else mention_new_level(t7))) is None else stated(mention_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t8 := (None if (t9 := n['mention']) is None else mention_old_level(t9))) is None else stated(mention_value(t8), t8, 'value', c))) is None else divide(t4, t5))) is None else None if (t3 := number('1', c)) is None else subtract(t2, t3))) is None else f_percent(c, t1)), (None if (t10 := n['mention']) is None else stated(mention_value(t10), t10, 'value', c))], c)


def change_wrong_in_text_message_parts_7(n, c):
    return (None if (t1 := n['mention']) is None else mention_in_words(t1))


def change_wrong_in_text_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_new_level(t2))) is None else stated(mention_value(t1), t1, 'value', c))


def change_wrong_in_text_working_0_parts_2(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_old_level(t2))) is None else stated(mention_value(t1), t1, 'value', c))


def change_wrong_in_text_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := (None if (t6 := (None if (t7 := n['mention']) is None else mention_new_level(t7))) is None else stated(mention_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t8 := (None if (t9 := n['mention']) is None else mention_old_level(t9))) is None else stated(mention_value(t8), t8, 'value', c))) is None else divide(t4, t5))) is None else None if (t3 := number('1', c)) is None else subtract(t2, t3))) is None else f_percent(c, t1))


def change_wrong_in_text_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else stated(mention_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['text/change-wrong-in-text.yaml'] = (
Rule(name='change-wrong-in-text',
    family='text',
    path=str(_FOLDER / 'text/change-wrong-in-text.yaml'),
    summary='A sentence tells a change and both its levels, and they do not fit.',
    why='"Up 20 percent, from 100 to 150 million" is worked out again by whoever reads with a pencil. Looked at are sentences that have the change and its two levels and no other amount; rounding is allowed for.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three figures is wrong? If the change is of something else than the levels, say of what.',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.old_level) and present(mention.new_level) and not mention.waived and low(mention.old_level.value) > 0', Kind(name='truth'), change_wrong_in_text_when, frozenset((('mention', '',), ('mention', 'new_level',), ('mention', 'old_level',), ('mention', 'waived',),)), True, frozenset((('mention', 'new_level', '?',), ('mention', 'old_level', '?',), ('mention', 'old_level', 'value',), ('mention', 'waived',),)), frozenset(('low', 'present',))),
    require=Expression('abs(mention.value) * mention.old_level.value == abs(mention.new_level.value - mention.old_level.value)', Kind(name='truth'), change_wrong_in_text_require, frozenset((('mention', '',), ('mention', 'new_level',), ('mention', 'old_level',), ('mention', 'value',),)), False, frozenset((('mention', 'new_level', 'value',), ('mention', 'old_level', 'value',), ('mention', 'value',),)), frozenset(('abs',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='old_level'), Target(name='mention', field='new_level'),),
    yields_to=('change-mismatch',),
    message=Template(text='from {mention.old_level} to {mention.new_level} is {rise(percent(mention.new_level.value / mention.old_level.value - 1), mention.value)}, and the sentence says “{mention.in_words}”', parts=('from ', said('mention.old_level', change_wrong_in_text_message_parts_1), ' to ', said('mention.new_level', change_wrong_in_text_message_parts_3), ' is ', said('rise(percent(mention.new_level.value / mention.old_level.value - 1), mention.value)', change_wrong_in_text_message_parts_5), ', and the sentence says “', said('mention.in_words', change_wrong_in_text_message_parts_7), '”',)),
    working=(Template(text='{mention.new_level.value} / {mention.old_level.value} − 1 = {percent(mention.new_level.value / mention.old_level.value - 1)}', parts=(said('mention.new_level.value', change_wrong_in_text_working_0_parts_0), ' / ', said('mention.old_level.value', change_wrong_in_text_working_0_parts_2), ' − 1 = ', said('percent(mention.new_level.value / mention.old_level.value - 1)', change_wrong_in_text_working_0_parts_4),)), Template(text='{reading(mention.value)}', parts=(said('reading(mention.value)', change_wrong_in_text_working_1_parts_0),)),),
    help_template=Template(text='Which of the three figures is wrong? If the change is of something else than the levels, say of what.', parts=('Which of the three figures is wrong? If the change is of something else than the levels, say of what.',))),
'2800-9f7fbf86')

# -- text/false-precision-in-text.yaml --

def false_precision_in_text_when(n, c):
    return (False if (t1 := strict(f_one_of, [(None if (t4 := n['mention']) is None else mention_hedge(t4)), '~', '~<'], c)) is False else False if (t2 := (None if (t5 := (None if (t6 := n['mention']) is None else mention_covered(t6))) is None else not t5)) is False else False if (t3 := (None if (t7 := (None if (t8 := n['mention']) is None else mention_waived(t8))) is None else not t7)) is False else None if t1 is None or t2 is None or t3 is None else True)


def false_precision_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := n['mention']) is None else stated(mention_digits(t3), t3, 'digits', c))) is None else None if (t2 := (None if (t4 := n['settings']) is None else stated(settings_approximate_digits(t4), t4, 'approximate_digits', c))) is None else relate('<', t1, t2, c))


def false_precision_in_text_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_in_words(t1))


def false_precision_in_text_message_parts_3(n, c):
    return (None if (t1 := n['mention']) is None else stated(mention_digits(t1), t1, 'digits', c))


RULES['text/false-precision-in-text.yaml'] = (
Rule(name='false-precision-in-text',
    family='text',
    path=str(_FOLDER / 'text/false-precision-in-text.yaml'),
    summary='The text gives a number as approximate, and yet to four digits or more.',
    why='"About 252.7 million" says two things: that the figure is not known, and that it is known to one part in a thousand. This is false-precision for numbers that have no claim yet.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('one_of(mention.hedge, "~", "~<") and not mention.covered and not mention.waived', Kind(name='bool'), false_precision_in_text_when, frozenset((('mention', '',), ('mention', 'covered',), ('mention', 'hedge',), ('mention', 'waived',),)), False, frozenset((('mention', 'covered',), ('mention', 'hedge',), ('mention', 'waived',),)), frozenset(('one_of',))),
    require=Expression('mention.digits < settings.approximate_digits', Kind(name='truth'), false_precision_in_text_require, frozenset((('mention', '',), ('mention', 'digits',), ('settings', '',), ('settings', 'approximate_digits',),)), True, frozenset((('mention', 'digits',), ('settings', 'approximate_digits',),)), frozenset()),
    at=Target(name='mention'),
    message=Template(text='“{mention.in_words}” is approximate, and yet has {mention.digits} digits', parts=('“', said('mention.in_words', false_precision_in_text_message_parts_1), '” is approximate, and yet has ', said('mention.digits', false_precision_in_text_message_parts_3), ' digits',)),
    help_template=Template(text='Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?', parts=('Is the figure known so exactly? Then drop the “about”; if not, round it, and to how many digits?',))),
'1438-71878b2f')

# -- text/headline-differs-from-body.yaml --

def headline_differs_from_body_when(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_waived(t2))) is None else not t1)


def headline_differs_from_body_require(n, c):
    return f_missing(c, (None if (t1 := n['mention']) is None else mention_told_otherwise(t1)))


def headline_differs_from_body_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_in_words(t1))


def headline_differs_from_body_message_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_told_otherwise(t2))) is None else mention_in_words(t1))


RULES['text/headline-differs-from-body.yaml'] = (
Rule(name='headline-differs-from-body',
    family='text',
    path=str(_FOLDER / 'text/headline-differs-from-body.yaml'),
    summary='The headline has another figure than the first sentences of the text.',
    why='"31 dead" above "33 people are dead": the one was mended, and the other forgotten. Headlines round, and say in other words what the text says; so a figure is told only where the first sentences count the same thing, its digits are near (two changed places, one is another, the scale is another), and it stands nowhere in the text, nor is a sum of it.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of the two is right? If both are, of what are they?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('not mention.waived', Kind(name='bool'), headline_differs_from_body_when, frozenset((('mention', '',), ('mention', 'waived',),)), False, frozenset((('mention', 'waived',),)), frozenset()),
    require=Expression('missing(mention.told_otherwise)', Kind(name='bool'), headline_differs_from_body_require, frozenset((('mention', '',), ('mention', 'told_otherwise',),)), False, frozenset((('mention', 'told_otherwise', '?',),)), frozenset(('missing',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='told_otherwise'),),
    yields_to=('contradicts-itself', 'number-differs-from-quote',),
    message=Template(text='the headline says {mention.in_words}, and the text {mention.told_otherwise.in_words}', parts=('the headline says ', said('mention.in_words', headline_differs_from_body_message_parts_1), ', and the text ', said('mention.told_otherwise.in_words', headline_differs_from_body_message_parts_3),)),
    help_template=Template(text='Which of the two is right? If both are, of what are they?', parts=('Which of the two is right? If both are, of what are they?',))),
'1649-6e9a2442')

# -- text/hedge-lost.yaml --

def hedge_lost_require(n, c):
    return f_missing(c, (None if (t1 := n['quote']) is None else quote_hedged(t1)))


def hedge_lost_message_parts_1(n, c):
    return (None if (t1 := (None if (t2 := n['quote']) is None else quote_hedged(t2))) is None else mention_in_words(t1))


def hedge_lost_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['text/hedge-lost.yaml'] = (
Rule(name='hedge-lost',
    family='text',
    path=str(_FOLDER / 'text/hedge-lost.yaml'),
    summary='The article says about, over or up to, and the claim drops it.',
    why='"About 22%" and "22 %" are different statements: the first can be 21 or 23. A claim without the hedge is checked too strictly, and when its number travels on into a table or the next article, an estimate has become a fact.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Type the claim as the article has it, with its “about” or “over”. Or does the source have the exact figure? Then the article can drop the word.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('missing(quote.hedged)', Kind(name='bool'), hedge_lost_require, frozenset((('quote', '',), ('quote', 'hedged',),)), False, frozenset((('quote', 'hedged', '?',),)), frozenset(('missing',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='quote'), Target(name='quote', field='text'),),
    yields_to=('number-differs-from-quote', 'unit-differs-from-quote',),
    message=Template(text='the article says “{quote.hedged.in_words}”, and the claim plainly {claim.stated}', parts=('the article says “', said('quote.hedged.in_words', hedge_lost_message_parts_1), '”, and the claim plainly ', said('claim.stated', hedge_lost_message_parts_3),)),
    help_template=Template(text='Type the claim as the article has it, with its “about” or “over”. Or does the source have the exact figure? Then the article can drop the word.', parts=('Type the claim as the article has it, with its “about” or “over”. Or does the source have the exact figure? Then the article can drop the word.',))),
'2983-f377cf23')

# -- text/impossible-exchange-in-text.yaml --

def impossible_exchange_in_text_when(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_waived(t2))) is None else not t1)


def impossible_exchange_in_text_require(n, c):
    return f_missing(c, (None if (t1 := n['mention']) is None else mention_impossible_exchange(t1)))


def impossible_exchange_in_text_message_parts_0(n, c):
    return n['mention']


def impossible_exchange_in_text_message_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_impossible_exchange(t1))


RULES['text/impossible-exchange-in-text.yaml'] = (
Rule(name='impossible-exchange-in-text',
    family='text',
    path=str(_FOLDER / 'text/impossible-exchange-in-text.yaml'),
    summary='A sum in brackets is not the one before it in any rate that its currency ever had.',
    why='"$30 million (£23 billion)" would make a pound worth a tenth of a cent: the word million or billion is wrong. Looked at are currencies of which none was ever worth thirty of another.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of the two has the wrong scale, million or billion?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('not mention.waived', Kind(name='bool'), impossible_exchange_in_text_when, frozenset((('mention', '',), ('mention', 'waived',),)), False, frozenset((('mention', 'waived',),)), frozenset()),
    require=Expression('missing(mention.impossible_exchange)', Kind(name='bool'), impossible_exchange_in_text_require, frozenset((('mention', '',), ('mention', 'impossible_exchange',),)), False, frozenset((('mention', 'impossible_exchange', '?',),)), frozenset(('missing',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='impossible_exchange'),),
    yields_to=('bad-conversion',),
    message=Template(text='{mention} is not {mention.impossible_exchange}: no rate between the two currencies was ever like that', parts=(said('mention', impossible_exchange_in_text_message_parts_0), ' is not ', said('mention.impossible_exchange', impossible_exchange_in_text_message_parts_2), ': no rate between the two currencies was ever like that',)),
    help_template=Template(text='Which of the two has the wrong scale, million or billion?', parts=('Which of the two has the wrong scale, million or billion?',))),
'1286-8876c46d')

# -- text/lost-scale-in-text.yaml --

def lost_scale_in_text_when(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_waived(t2))) is None else not t1)


def lost_scale_in_text_require(n, c):
    return f_missing(c, (None if (t1 := n['mention']) is None else mention_scaled_beside(t1)))


def lost_scale_in_text_message_parts_0(n, c):
    return n['mention']


def lost_scale_in_text_message_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_scaled_beside(t1))


RULES['text/lost-scale-in-text.yaml'] = (
Rule(name='lost-scale-in-text',
    family='text',
    path=str(_FOLDER / 'text/lost-scale-in-text.yaml'),
    summary='A sum of money has no scale word, and the one beside it has.',
    why='"A wage bill of 321.3 shekels, after 290 million shekels": the word million is lost more easily than any other. Looked at are sums with one decimal, which no price has, beside a sum of the same currency and about the same digits.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is the word million or billion missing?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('not mention.waived', Kind(name='bool'), lost_scale_in_text_when, frozenset((('mention', '',), ('mention', 'waived',),)), False, frozenset((('mention', 'waived',),)), frozenset()),
    require=Expression('missing(mention.scaled_beside)', Kind(name='bool'), lost_scale_in_text_require, frozenset((('mention', '',), ('mention', 'scaled_beside',),)), False, frozenset((('mention', 'scaled_beside', '?',),)), frozenset(('missing',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='scaled_beside'),),
    yields_to=('lost-scale', 'scale-out-of-line',),
    message=Template(text='{mention} stands beside {mention.scaled_beside} without a word such as million', parts=(said('mention', lost_scale_in_text_message_parts_0), ' stands beside ', said('mention.scaled_beside', lost_scale_in_text_message_parts_2), ' without a word such as million',)),
    help_template=Template(text='Is the word million or billion missing?', parts=('Is the word million or billion missing?',))),
'1377-472a5e11')

# -- text/members-exceed-group-in-text.yaml --

def members_exceed_group_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['mention']) is None else mention_members(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_waived(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def members_exceed_group_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := each(mention_value, (None if (t4 := n['mention']) is None else mention_members(t4)), 'value', c)) is None else f_sum(c, t3))) is None else None if (t2 := (None if (t5 := n['mention']) is None else stated(mention_value(t5), t5, 'value', c))) is None else relate('<=', t1, t2, c))


def members_exceed_group_in_text_message_parts_0(n, c):
    return (None if (t1 := n['mention']) is None else mention_members(t1))


def members_exceed_group_in_text_message_parts_2(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_members(t2)), 'value', c)) is None else f_sum(c, t1))


def members_exceed_group_in_text_message_parts_4(n, c):
    return n['mention']


def members_exceed_group_in_text_working_0_parts_0(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_members(t2)), 'value', c)) is None else f_sum_of(c, t1))


def members_exceed_group_in_text_working_0_parts_2(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_members(t2)), 'value', c)) is None else f_sum(c, t1))


RULES['text/members-exceed-group-in-text.yaml'] = (
Rule(name='members-exceed-group-in-text',
    family='text',
    path=str(_FOLDER / 'text/members-exceed-group-in-text.yaml'),
    summary='The parts that a sentence lists are more than the group it takes them from.',
    why='"Of the 120 passengers, 60 were women, 45 men and 30 children" makes 135. Looked at are lists that repeat no verb, so that nobody can be in two of them.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of the figures is wrong, or is somebody counted twice?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.members) and not mention.waived', Kind(name='bool'), members_exceed_group_in_text_when, frozenset((('mention', '',), ('mention', 'members',), ('mention', 'waived',),)), False, frozenset((('mention', 'members', '?',), ('mention', 'waived',),)), frozenset(('present',))),
    require=Expression('sum(mention.members.value) <= mention.value', Kind(name='truth'), members_exceed_group_in_text_require, frozenset((('mention', '',), ('mention', 'members',), ('mention', 'value',),)), True, frozenset((('mention', 'members', 'value',), ('mention', 'value',),)), frozenset(('sum',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='members'),),
    yields_to=('parts-exceed-whole',),
    message=Template(text='{mention.members} are together {sum(mention.members.value)}, more than {mention}', parts=(said('mention.members', members_exceed_group_in_text_message_parts_0), ' are together ', said('sum(mention.members.value)', members_exceed_group_in_text_message_parts_2), ', more than ', said('mention', members_exceed_group_in_text_message_parts_4),)),
    working=(Template(text='{sum_of(mention.members.value)} = {sum(mention.members.value)}', parts=(said('sum_of(mention.members.value)', members_exceed_group_in_text_working_0_parts_0), ' = ', said('sum(mention.members.value)', members_exceed_group_in_text_working_0_parts_2),)),),
    help_template=Template(text='Which of the figures is wrong, or is somebody counted twice?', parts=('Which of the figures is wrong, or is somebody counted twice?',))),
'1777-ab628c44')

# -- text/mixed-number-style.yaml --

def mixed_number_style_require(n, c):
    return f_missing(c, (None if (t1 := n['mention']) is None else mention_odd_style(t1)))


def mixed_number_style_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_odd_style(t1))


def mixed_number_style_message_parts_3(n, c):
    return n['mention']


RULES['text/mixed-number-style.yaml'] = (
Rule(name='mixed-number-style',
    family='text',
    path=str(_FOLDER / 'text/mixed-number-style.yaml'),
    summary='A number is written otherwise than the rest of the text.',
    why='A sign here and a word there, or thousands with and without a separator, make a reader stop and compare. Only a text that clearly has one way (three times, and three times as often) is taken to have it; headlines and captions have their own.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Write it like the rest.',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    require=Expression('missing(mention.odd_style)', Kind(name='bool'), mixed_number_style_require, frozenset((('mention', '',), ('mention', 'odd_style',),)), False, frozenset((('mention', 'odd_style', '?',),)), frozenset(('missing',))),
    at=Target(name='mention'),
    message=Template(text='the text writes most such numbers {mention.odd_style}, and “{mention}” otherwise', parts=('the text writes most such numbers ', said('mention.odd_style', mixed_number_style_message_parts_1), ', and “', said('mention', mixed_number_style_message_parts_3), '” otherwise',)),
    help_template=Template(text='Write it like the rest.', parts=('Write it like the rest.',))),
'1163-aa69c1b9')

# -- text/move-wrong-in-text.yaml --

def move_wrong_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['mention']) is None else mention_moved_from(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_waived(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def move_wrong_in_text_require(n, c):
    return (None if (t1 := equal((None if (t12 := n['mention']) is None else mention_move(t12)), 'down', True)) is None else (None if (t2 := (None if (t4 := n['mention']) is None else stated(mention_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := (None if (t6 := n['mention']) is None else mention_moved_from(t6))) is None else stated(mention_value(t5), t5, 'value', c))) is None else relate('<=', t2, t3, c)) if t1 else (None if (t7 := (None if (t9 := n['mention']) is None else stated(mention_value(t9), t9, 'value', c))) is None else None if (t8 := (None if (t10 := (None if (t11 := n['mention']) is None else mention_moved_from(t11))) is None else stated(mention_value(t10), t10, 'value', c))) is None else relate('>=', t7, t8, c)))


def move_wrong_in_text_message_parts_1(n, c):
    return (None if (t1 := n['mention']) is None else mention_move_word(t1))


def move_wrong_in_text_message_parts_3(n, c):
    return (None if (t1 := n['mention']) is None else mention_moved_from(t1))


def move_wrong_in_text_message_parts_5(n, c):
    return n['mention']


def move_wrong_in_text_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['mention']) is None else mention_moved_from(t3))) is None else stated(mention_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def move_wrong_in_text_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else stated(mention_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['text/move-wrong-in-text.yaml'] = (
Rule(name='move-wrong-in-text',
    family='text',
    path=str(_FOLDER / 'text/move-wrong-in-text.yaml'),
    summary='A sentence says that something fell, and its figures rise, or the other way round.',
    why='"Fell to 61 percent from 58 percent": two figures have changed places, or the word is wrong. Looked at are sentences with one such word right before its two figures and no other amount. Nothing is said of prices, since a currency falls when what it costs rises.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Have the two figures changed places, or is the word wrong?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.moved_from) and not mention.waived', Kind(name='bool'), move_wrong_in_text_when, frozenset((('mention', '',), ('mention', 'moved_from',), ('mention', 'waived',),)), False, frozenset((('mention', 'moved_from', '?',), ('mention', 'waived',),)), frozenset(('present',))),
    require=Expression('mention.value <= mention.moved_from.value if mention.move == "down" else mention.value >= mention.moved_from.value', Kind(name='truth'), move_wrong_in_text_require, frozenset((('mention', '',), ('mention', 'move',), ('mention', 'moved_from',), ('mention', 'value',),)), True, frozenset((('mention', 'move',), ('mention', 'moved_from', 'value',), ('mention', 'value',),)), frozenset()),
    at=Target(name='mention'),
    also=(Target(name='mention', field='moved_from'),),
    yields_to=('words-contradict-value', 'change-mismatch',),
    message=Template(text='the sentence says “{mention.move_word}”, from {mention.moved_from} to {mention}', parts=('the sentence says “', said('mention.move_word', move_wrong_in_text_message_parts_1), '”, from ', said('mention.moved_from', move_wrong_in_text_message_parts_3), ' to ', said('mention', move_wrong_in_text_message_parts_5),)),
    working=(Template(text='{reading(mention.moved_from.value)}', parts=(said('reading(mention.moved_from.value)', move_wrong_in_text_working_0_parts_0),)), Template(text='{reading(mention.value)}', parts=(said('reading(mention.value)', move_wrong_in_text_working_1_parts_0),)),),
    help_template=Template(text='Have the two figures changed places, or is the word wrong?', parts=('Have the two figures changed places, or is the word wrong?',))),
'2181-ed90905f')

# -- text/number-differs-from-quote.yaml --

def number_differs_from_quote_require(n, c):
    return (None if (t1 := n['quote']) is None else quote_prints_number(t1))


def number_differs_from_quote_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_printed(t1))


def number_differs_from_quote_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['text/number-differs-from-quote.yaml'] = (
Rule(name='number-differs-from-quote',
    family='text',
    path=str(_FOLDER / 'text/number-differs-from-quote.yaml'),
    summary='The article prints another number than the claim states.',
    why="What was checked is not what is printed: a typing slip in the claim file, or an article that was edited after the check. What is compared is what is written, not what could be meant: `about 22 %` in the claim is not the 23% of the article. A quote may hold other numbers besides the claim's own, such as a year; words for a number (`a third`) are compared by what they can mean.",
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is right, the article or the claim? Correct the one that is wrong.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.prints_number', Kind(name='bool'), number_differs_from_quote_require, frozenset((('quote', '',), ('quote', 'prints_number',),)), False, frozenset((('quote', 'prints_number',),)), frozenset()),
    at=Target(name='claim', field='value'),
    also=(Target(name='quote'), Target(name='quote', field='text'),),
    yields_to=('quote-not-found',),
    message=Template(text='the article prints {quote.printed}, not {claim.stated}', parts=('the article prints ', said('quote.printed', number_differs_from_quote_message_parts_1), ', not ', said('claim.stated', number_differs_from_quote_message_parts_3),)),
    help_template=Template(text='Which is right, the article or the claim? Correct the one that is wrong.', parts=('Which is right, the article or the claim? Correct the one that is wrong.',))),
'4354-81ae077f')

# -- text/percent-per-number.yaml --

def percent_per_number_when(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_waived(t2))) is None else not t1)


def percent_per_number_require(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_is_per_number(t2))) is None else not t1)


def percent_per_number_message_parts_0(n, c):
    return n['mention']


RULES['text/percent-per-number.yaml'] = (
Rule(name='percent-per-number',
    family='text',
    path=str(_FOLDER / 'text/percent-per-number.yaml'),
    summary='A percentage is said to be per so many.',
    why='A percentage is per hundred already. "17.4 percent per 100,000" is either 17.4 cases per 100,000, or 17.4 percent of them: a thousand times as many.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Is it a number of cases per so many, or a percentage of them? Print one of the two.',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('not mention.waived', Kind(name='bool'), percent_per_number_when, frozenset((('mention', '',), ('mention', 'waived',),)), False, frozenset((('mention', 'waived',),)), frozenset()),
    require=Expression('not mention.is_per_number', Kind(name='bool'), percent_per_number_require, frozenset((('mention', '',), ('mention', 'is_per_number',),)), False, frozenset((('mention', 'is_per_number',),)), frozenset()),
    at=Target(name='mention'),
    message=Template(text='{mention} is said to be per so many: a percentage is per hundred already', parts=(said('mention', percent_per_number_message_parts_0), ' is said to be per so many: a percentage is per hundred already',)),
    help_template=Template(text='Is it a number of cases per so many, or a percentage of them? Print one of the two.', parts=('Is it a number of cases per so many, or a percentage of them? Print one of the two.',))),
'1100-5a6638c6')

# -- text/period-differs-from-quote.yaml --

def period_differs_from_quote_require(n, c):
    return (None if (t1 := n['quote']) is None else quote_prints_period(t1))


def period_differs_from_quote_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_printed_period(t1))


def period_differs_from_quote_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def period_differs_from_quote_message_parts_5(n, c):
    return (None if (t1 := n['claim']) is None else claim_period(t1))


RULES['text/period-differs-from-quote.yaml'] = (
Rule(name='period-differs-from-quote',
    family='text',
    path=str(_FOLDER / 'text/period-differs-from-quote.yaml'),
    summary="The article prints another time beside the number than the claim's period.",
    why='The figure was updated and the year was not, or the other way round. Only a quote with one single time is looked at; that time can still be the year of a report, so this is a question, not an error.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Of which time is the figure? Correct the one that is wrong, or quote the words without the other time.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.prints_period', Kind(name='bool'), period_differs_from_quote_require, frozenset((('quote', '',), ('quote', 'prints_period',),)), False, frozenset((('quote', 'prints_period',),)), frozenset()),
    at=Target(name='claim', field='period'),
    also=(Target(name='quote'), Target(name='quote', field='text'),),
    yields_to=('quote-not-found',),
    message=Template(text="the article prints {quote.printed_period} beside {claim.stated}, and the claim's period is {claim.period}", parts=('the article prints ', said('quote.printed_period', period_differs_from_quote_message_parts_1), ' beside ', said('claim.stated', period_differs_from_quote_message_parts_3), ", and the claim's period is ", said('claim.period', period_differs_from_quote_message_parts_5),)),
    help_template=Template(text='Of which time is the figure? Correct the one that is wrong, or quote the words without the other time.', parts=('Of which time is the figure? Correct the one that is wrong, or quote the words without the other time.',))),
'2180-2a8c4885')

# -- text/quote-not-found.yaml --

def quote_not_found_require(n, c):
    return (None if (t1 := n['quote']) is None else quote_found(t1))


def quote_not_found_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_text(t1))


def quote_not_found_working_0_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_closest(t1))


def quote_not_found_help_template_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_advice(t1))


RULES['text/quote-not-found.yaml'] = (
Rule(name='quote-not-found',
    family='text',
    path=str(_FOLDER / 'text/quote-not-found.yaml'),
    summary='The article does not have the words that a claim quotes.',
    why='A claim is a promise about what is printed. When its words are gone, the article was edited after the claim was checked, or the quote was typed from memory; either way nobody has checked what is printed now. White space, the shapes of quotation marks and dashes, vowel points and markup make no difference; a number inside another one (3% in 13%) is not found.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Was the article edited? {quote.advice}',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.found', Kind(name='bool'), quote_not_found_require, frozenset((('quote', '',), ('quote', 'found',),)), False, frozenset((('quote', 'found',),)), frozenset()),
    at=Target(name='quote'),
    also=(Target(name='quote', field='text'),),
    message=Template(text='the article does not say “{quote.text}”', parts=('the article does not say “', said('quote.text', quote_not_found_message_parts_1), '”',)),
    fix='quote',
    working=(Template(text='the closest passage is “{quote.closest}”', parts=('the closest passage is “', said('quote.closest', quote_not_found_working_0_parts_1), '”',)),),
    help_template=Template(text='Was the article edited? {quote.advice}', parts=('Was the article edited? ', said('quote.advice', quote_not_found_help_template_parts_1),))),
'2630-679d6e0a')

# -- text/quote-not-unique.yaml --

def quote_not_unique_require(n, c):
    return (None if (t1 := (None if (t3 := n['quote']) is None else stated(quote_times(t3), t3, 'times', c))) is None else None if (t2 := number('1', c)) is None else relate('<=', t1, t2, c))


def quote_not_unique_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_text(t1))


def quote_not_unique_message_parts_3(n, c):
    return (None if (t1 := n['quote']) is None else stated(quote_times(t1), t1, 'times', c))


RULES['text/quote-not-unique.yaml'] = (
Rule(name='quote-not-unique',
    family='text',
    path=str(_FOLDER / 'text/quote-not-unique.yaml'),
    summary='The words that a claim quotes stand in the article more than once.',
    why='Where the same words stand twice, nobody can tell which of the two numbers was checked. Words before or after them tell the places apart, or a list of quotes names them all.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of them is meant? Quote more of the sentence, or write `{{exact: …, prefix: …, suffix: …}}`; for all of them, a list of longer quotes.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.times <= 1', Kind(name='truth'), quote_not_unique_require, frozenset((('quote', '',), ('quote', 'times',),)), True, frozenset((('quote', 'times',),)), frozenset()),
    at=Target(name='quote'),
    also=(Target(name='quote', field='text'),),
    message=Template(text='the article says “{quote.text}” {quote.times} times', parts=('the article says “', said('quote.text', quote_not_unique_message_parts_1), '” ', said('quote.times', quote_not_unique_message_parts_3), ' times',)),
    help_template=Template(text='Which of them is meant? Quote more of the sentence, or write `{{exact: …, prefix: …, suffix: …}}`; for all of them, a list of longer quotes.', parts=('Which of them is meant? Quote more of the sentence, or write `{exact: …, prefix: …, suffix: …}`; for all of them, a list of longer quotes.',))),
'1734-2af8fc3a')

# -- text/range-reversed-in-text.yaml --

def range_reversed_in_text_require(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else mention_reversed(t2))) is None else not t1)


def range_reversed_in_text_message_parts_0(n, c):
    return n['mention']


RULES['text/range-reversed-in-text.yaml'] = (
Rule(name='range-reversed-in-text',
    family='text',
    path=str(_FOLDER / 'text/range-reversed-in-text.yaml'),
    summary='A range is printed with its larger end first.',
    why='In right-to-left text a range that was typed in the right order is often shown the other way round, or typed the other way round so that it looks right on one screen. As it stands, it can read either way, and on paper, in a feed and on a telephone it may not read the same.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Which end comes first? Type the range with the smaller number first and a dash that keeps its direction, or write "from … to …" in words.',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    require=Expression('not mention.reversed', Kind(name='bool'), range_reversed_in_text_require, frozenset((('mention', '',), ('mention', 'reversed',),)), False, frozenset((('mention', 'reversed',),)), frozenset()),
    at=Target(name='mention'),
    also=(Target(name='mention', field='claims'),),
    message=Template(text='{mention} has its later or larger end first, and can read either way', parts=(said('mention', range_reversed_in_text_message_parts_0), ' has its later or larger end first, and can read either way',)),
    help_template=Template(text='Which end comes first? Type the range with the smaller number first and a dash that keeps its direction, or write "from … to …" in words.', parts=('Which end comes first? Type the range with the smaller number first and a dash that keeps its direction, or write "from … to …" in words.',))),
'1571-695fbb50')

# -- text/relative-date.yaml --

def relative_date_require(n, c):
    return (None if (t1 := n['quote']) is None else quote_resolved(t1))


def relative_date_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_relative(t1))


def relative_date_message_parts_3(n, c):
    return (None if (t1 := f_present(c, (None if (t2 := n['claim']) is None else claim_time(t2)))) is None else 'has another time' if t1 else 'has no time of its own')


def relative_date_working_0_parts_1(n, c):
    return (None if (t1 := n['document']) is None else document_published(t1))


def relative_date_working_0_parts_3(n, c):
    return (None if (t1 := n['quote']) is None else quote_relative(t1))


def relative_date_working_0_parts_5(n, c):
    return (None if (t1 := n['quote']) is None else quote_relative_period(t1))


RULES['text/relative-date.yaml'] = (
Rule(name='relative-date',
    family='text',
    path=str(_FOLDER / 'text/relative-date.yaml'),
    summary='The article says `this year` or `last July`, and the claim does not say when that is.',
    why="Such words are right on the day of publication only. Online the article will still say `this year` in three years' time, and a claim without a period cannot be checked then. With the day of publication they resolve to a date, which the claim's own must agree with.",
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='When is that? Give the claim its `period` (or `date`), and print the year.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.resolved', Kind(name='bool'), relative_date_require, frozenset((('quote', '',), ('quote', 'resolved',),)), False, frozenset((('quote', 'resolved',),)), frozenset()),
    at=Target(name='quote'),
    also=(Target(name='quote', field='text'),),
    yields_to=('unfinished-claim',),
    message=Template(text='the article says “{quote.relative}”, and the claim {"has another time" if present(claim.time) else "has no time of its own"}', parts=('the article says “', said('quote.relative', relative_date_message_parts_1), '”, and the claim ', said('"has another time" if present(claim.time) else "has no time of its own"', relative_date_message_parts_3),)),
    working=(Template(text='published on {document.published}, “{quote.relative}” is {quote.relative_period}', parts=('published on ', said('document.published', relative_date_working_0_parts_1), ', “', said('quote.relative', relative_date_working_0_parts_3), '” is ', said('quote.relative_period', relative_date_working_0_parts_5),)),),
    help_template=Template(text='When is that? Give the claim its `period` (or `date`), and print the year.', parts=('When is that? Give the claim its `period` (or `date`), and print the year.',))),
'2659-0bbafbb2')

# -- text/share-out-of-range-in-text.yaml --

def share_out_of_range_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['mention']) is None else mention_share_of_people(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_covered(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def share_out_of_range_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['mention']) is None else mention_unhedged(t4))) is None else stated(mention_value(t3), t3, 'value', c))) is None else None if (t2 := quantity('100 %', c)) is None else relate('<=', t1, t2, c))


def share_out_of_range_in_text_message_parts_0(n, c):
    return n['mention']


def share_out_of_range_in_text_message_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_share_of_people(t1))


RULES['text/share-out-of-range-in-text.yaml'] = (
Rule(name='share-out-of-range-in-text',
    family='text',
    path=str(_FOLDER / 'text/share-out-of-range-in-text.yaml'),
    summary='The text gives more than all people of a group.',
    why="Debt can be 120% of a year's output, but not 120% of the voters can turn out. Only percentages right before a word for people are looked at.",
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which figure does the source have, and of whom is it a share?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.share_of_people) and not mention.covered', Kind(name='bool'), share_out_of_range_in_text_when, frozenset((('mention', '',), ('mention', 'covered',), ('mention', 'share_of_people',),)), False, frozenset((('mention', 'covered',), ('mention', 'share_of_people', '?',),)), frozenset(('present',))),
    require=Expression('mention.unhedged.value <= "100 %"', Kind(name='truth'), share_out_of_range_in_text_require, frozenset((('mention', '',), ('mention', 'unhedged',),)), True, frozenset((('mention', 'unhedged', 'value',),)), frozenset()),
    at=Target(name='mention'),
    message=Template(text='{mention} {mention.share_of_people} are more than all of them', parts=(said('mention', share_out_of_range_in_text_message_parts_0), ' ', said('mention.share_of_people', share_out_of_range_in_text_message_parts_2), ' are more than all of them',)),
    help_template=Template(text='Which figure does the source have, and of whom is it a share?', parts=('Which figure does the source have, and of whom is it a share?',))),
'1458-9dcb76ca')

# -- text/share-wrong-in-text.yaml --

def share_wrong_in_text_when(n, c):
    return (FALSE if (t2 := as_truth(f_present(c, (None if (t1 := n['mention']) is None else mention_part_told(t1))))) is FALSE else FALSE if (t4 := both(t2, as_truth(f_present(c, (None if (t3 := n['mention']) is None else mention_whole_told(t3)))))) is FALSE else FALSE if (t7 := both(t4, (UNKNOWN if (t5 := (None if (t6 := n['mention']) is None else mention_waived(t6))) is None else FALSE if t5 else TRUE))) is FALSE else both(t7, (UNKNOWN if (t8 := (None if (t10 := (None if (t11 := (None if (t12 := n['mention']) is None else mention_whole_told(t12))) is None else stated(mention_value(t11), t11, 'value', c))) is None else f_low(c, t10))) is None else UNKNOWN if (t9 := number('0', c)) is None else relate('>', t8, t9, c))))


def share_wrong_in_text_let_told_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_part_told(t5))) is None else stated(mention_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t6 := (None if (t7 := n['mention']) is None else mention_whole_told(t7))) is None else stated(mention_value(t6), t6, 'value', c))) is None else divide(t2, t3))) is None else f_percent(c, t1))


def share_wrong_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := n['mention']) is None else stated(mention_value(t5), t5, 'value', c))) is None else None if (t4 := (None if (t6 := (None if (t7 := n['mention']) is None else mention_whole_told(t7))) is None else stated(mention_value(t6), t6, 'value', c))) is None else multiply(t3, t4))) is None else None if (t2 := (None if (t8 := (None if (t9 := n['mention']) is None else mention_part_told(t9))) is None else stated(mention_value(t8), t8, 'value', c))) is None else relate('==', t1, t2, c))


def share_wrong_in_text_message_parts_0(n, c):
    return (None if (t1 := n['mention']) is None else mention_part_told(t1))


def share_wrong_in_text_message_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_whole_told(t1))


def share_wrong_in_text_message_parts_4(n, c):
    return lifted(n['told'], c)


def share_wrong_in_text_message_parts_6(n, c):
    return (None if (t1 := n['mention']) is None else mention_in_words(t1))


def share_wrong_in_text_working_0_parts_0(n, c):
    return (None if (t1 := n['mention']) is None else mention_part_told(t1))


def share_wrong_in_text_working_0_parts_2(n, c):
    return (None if (t1 := n['mention']) is None else mention_whole_told(t1))


def share_wrong_in_text_working_0_parts_4(n, c):
    return lifted(n['told'], c)


def share_wrong_in_text_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['mention']) is None else stated(mention_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


RULES['text/share-wrong-in-text.yaml'] = (
Rule(name='share-wrong-in-text',
    family='text',
    path=str(_FOLDER / 'text/share-wrong-in-text.yaml'),
    summary='A sentence tells a share and its two amounts, and they do not fit.',
    why='"Two thirds of the 90 pupils, 45, passed": the reader has all three figures side by side. Looked at are sentences that have these three amounts and no other; rounding is allowed for.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three figures is wrong?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.part_told) and present(mention.whole_told) and not mention.waived and low(mention.whole_told.value) > 0', Kind(name='truth'), share_wrong_in_text_when, frozenset((('mention', '',), ('mention', 'part_told',), ('mention', 'waived',), ('mention', 'whole_told',),)), True, frozenset((('mention', 'part_told', '?',), ('mention', 'waived',), ('mention', 'whole_told', '?',), ('mention', 'whole_told', 'value',),)), frozenset(('low', 'present',))),
    let=(('told', Expression('percent(mention.part_told.value / mention.whole_told.value)', Kind(name='quantity', unit_kind='percent', size=2), share_wrong_in_text_let_told_1, frozenset((('mention', '',), ('mention', 'part_told',), ('mention', 'whole_told',),)), False, frozenset((('mention', 'part_told', 'value',), ('mention', 'whole_told', 'value',),)), frozenset(('percent',))),),),
    require=Expression('mention.value * mention.whole_told.value == mention.part_told.value', Kind(name='truth'), share_wrong_in_text_require, frozenset((('mention', '',), ('mention', 'part_told',), ('mention', 'value',), ('mention', 'whole_told',),)), False, frozenset((('mention', 'part_told', 'value',), ('mention', 'value',), ('mention', 'whole_told', 'value',),)), frozenset()),
    at=Target(name='mention'),
    also=(Target(name='mention', field='part_told'), Target(name='mention', field='whole_told'),),
    yields_to=('share-times-whole',),
    message=Template(text='{mention.part_told} of {mention.whole_told} is {told}, and the sentence says “{mention.in_words}”', parts=(said('mention.part_told', share_wrong_in_text_message_parts_0), ' of ', said('mention.whole_told', share_wrong_in_text_message_parts_2), ' is ', said('told', share_wrong_in_text_message_parts_4), ', and the sentence says “', said('mention.in_words', share_wrong_in_text_message_parts_6), '”',)),
    working=(Template(text='{mention.part_told} / {mention.whole_told} = {told}', parts=(said('mention.part_told', share_wrong_in_text_working_0_parts_0), ' / ', said('mention.whole_told', share_wrong_in_text_working_0_parts_2), ' = ', said('told', share_wrong_in_text_working_0_parts_4),)), Template(text='{reading(mention.value)}', parts=(said('reading(mention.value)', share_wrong_in_text_working_1_parts_0),)),),
    help_template=Template(text='Which of the three figures is wrong?', parts=('Which of the three figures is wrong?',))),
'2158-767e9393')

# -- text/shares-exceed-whole-in-text.yaml --

def shares_exceed_whole_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['mention']) is None else mention_exclusive_shares(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_waived(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def shares_exceed_whole_in_text_require(n, c):
    return (None if (t1 := (None if (t3 := each(mention_value, (None if (t4 := n['mention']) is None else mention_exclusive_shares(t4)), 'value', c)) is None else f_sum(c, t3))) is None else None if (t2 := quantity('100 %', c)) is None else relate('<=', t1, t2, c))


def shares_exceed_whole_in_text_message_parts_0(n, c):
    return (None if (t1 := n['mention']) is None else mention_exclusive_shares(t1))


def shares_exceed_whole_in_text_message_parts_2(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_exclusive_shares(t2)), 'value', c)) is None else f_sum(c, t1))


RULES['text/shares-exceed-whole-in-text.yaml'] = (
Rule(name='shares-exceed-whole-in-text',
    family='text',
    path=str(_FOLDER / 'text/shares-exceed-whole-in-text.yaml'),
    summary='The shares of a sentence, of which nobody is in two, are more than all.',
    why='"62 percent voted yes and 58 percent no" is 120 percent. Looked at are sentences with percentages of the same people and no other number, each of which has another answer (yes, no, undecided), or is a party\'s share of one vote.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of them is wrong, or can somebody be counted in two of them?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.exclusive_shares) and not mention.waived', Kind(name='bool'), shares_exceed_whole_in_text_when, frozenset((('mention', '',), ('mention', 'exclusive_shares',), ('mention', 'waived',),)), False, frozenset((('mention', 'exclusive_shares', '?',), ('mention', 'waived',),)), frozenset(('present',))),
    require=Expression('sum(mention.exclusive_shares.value) <= "100 %"', Kind(name='truth'), shares_exceed_whole_in_text_require, frozenset((('mention', '',), ('mention', 'exclusive_shares',),)), True, frozenset((('mention', 'exclusive_shares', 'value',),)), frozenset(('sum',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='exclusive_shares'),),
    yields_to=('shares-exceed-whole',),
    message=Template(text='{mention.exclusive_shares} are together {sum(mention.exclusive_shares.value)}, more than all', parts=(said('mention.exclusive_shares', shares_exceed_whole_in_text_message_parts_0), ' are together ', said('sum(mention.exclusive_shares.value)', shares_exceed_whole_in_text_message_parts_2), ', more than all',)),
    help_template=Template(text='Which of them is wrong, or can somebody be counted in two of them?', parts=('Which of them is wrong, or can somebody be counted in two of them?',))),
'1973-b6472f42')

# -- text/sum-wrong-in-text.yaml --

def sum_wrong_in_text_when(n, c):
    return (False if (t1 := f_present(c, (None if (t3 := n['mention']) is None else mention_parts(t3)))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_waived(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def sum_wrong_in_text_require(n, c):
    return strict(f_overlap, [(None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_parts(t2)), 'value', c)) is None else f_sum(c, t1)), (None if (t3 := n['mention']) is None else stated(mention_value(t3), t3, 'value', c))], c)


def sum_wrong_in_text_message_parts_0(n, c):
    return (None if (t1 := n['mention']) is None else mention_parts(t1))


def sum_wrong_in_text_message_parts_2(n, c):
    return n['mention']


def sum_wrong_in_text_working_0_parts_0(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_parts(t2)), 'value', c)) is None else f_sum_of(c, t1))


def sum_wrong_in_text_working_0_parts_2(n, c):
    return (None if (t1 := each(mention_value, (None if (t2 := n['mention']) is None else mention_parts(t2)), 'value', c)) is None else f_sum(c, t1))


RULES['text/sum-wrong-in-text.yaml'] = (
Rule(name='sum-wrong-in-text',
    family='text',
    path=str(_FOLDER / 'text/sum-wrong-in-text.yaml'),
    summary='A sentence says what its numbers add up to, and they do not.',
    why='A total that a reader can add up is checked by every reader. Looked at are sentences that name a total ("together", "a total of") after two or more numbers of one unit, with no other number and no "of which"; rounding is allowed for.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Which of the numbers is wrong, or what is missing from the sum?',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('present(mention.parts) and not mention.waived', Kind(name='bool'), sum_wrong_in_text_when, frozenset((('mention', '',), ('mention', 'parts',), ('mention', 'waived',),)), False, frozenset((('mention', 'parts', '?',), ('mention', 'waived',),)), frozenset(('present',))),
    require=Expression('overlap(sum(mention.parts.value), mention.value)', Kind(name='truth'), sum_wrong_in_text_require, frozenset((('mention', '',), ('mention', 'parts',), ('mention', 'value',),)), False, frozenset((('mention', 'parts', 'value',), ('mention', 'value',),)), frozenset(('overlap', 'sum',))),
    at=Target(name='mention'),
    also=(Target(name='mention', field='parts'),),
    message=Template(text='{mention.parts} do not add up to {mention}', parts=(said('mention.parts', sum_wrong_in_text_message_parts_0), ' do not add up to ', said('mention', sum_wrong_in_text_message_parts_2),)),
    working=(Template(text='{sum_of(mention.parts.value)} = {sum(mention.parts.value)}', parts=(said('sum_of(mention.parts.value)', sum_wrong_in_text_working_0_parts_0), ' = ', said('sum(mention.parts.value)', sum_wrong_in_text_working_0_parts_2),)),),
    help_template=Template(text='Which of the numbers is wrong, or what is missing from the sum?', parts=('Which of the numbers is wrong, or what is missing from the sum?',))),
'1664-1c92903f')

# -- text/uncovered-number.yaml --

def uncovered_number_when(n, c):
    return (False if (t1 := (None if (t3 := n['mention']) is None else mention_matters(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['mention']) is None else mention_waived(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def uncovered_number_require(n, c):
    return (None if (t1 := n['mention']) is None else mention_covered(t1))


def uncovered_number_message_parts_1(n, c):
    return n['mention']


RULES['text/uncovered-number.yaml'] = (
Rule(name='uncovered-number',
    family='text',
    path=str(_FOLDER / 'text/uncovered-number.yaml'),
    summary='A number of the article has no claim.',
    why='What no claim quotes, nobody has checked. Dates, ranks (`the second meeting`), vague numbers (`dozens`) and small counts in words (`the two sides`) are not asked about, nor what stands between the marks `claimlint: off` and `claimlint: on`. A number that needs no claim goes under `not_claims`, with the reason.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Claim it, or list it under `not_claims` with the reason (`claimlint draft ARTICLE --update FILE` adds the claims).',
    since='0.1.0',
    shape='mention',
    variables=(Variable(name='mention'),),
    when=Expression('mention.matters and not mention.waived', Kind(name='bool'), uncovered_number_when, frozenset((('mention', '',), ('mention', 'matters',), ('mention', 'waived',),)), False, frozenset((('mention', 'matters',), ('mention', 'waived',),)), frozenset()),
    require=Expression('mention.covered', Kind(name='bool'), uncovered_number_require, frozenset((('mention', '',), ('mention', 'covered',),)), False, frozenset((('mention', 'covered',),)), frozenset()),
    at=Target(name='mention'),
    lacks='claim',
    message=Template(text='no claim quotes {mention}', parts=('no claim quotes ', said('mention', uncovered_number_message_parts_1),)),
    help_template=Template(text='Claim it, or list it under `not_claims` with the reason (`claimlint draft ARTICLE --update FILE` adds the claims).', parts=('Claim it, or list it under `not_claims` with the reason (`claimlint draft ARTICLE --update FILE` adds the claims).',))),
'1853-7c68a2d2')

# -- text/unfinished-claim.yaml --

RULES['text/unfinished-claim.yaml'] = (
Rule(name='unfinished-claim',
    family='text',
    path=str(_FOLDER / 'text/unfinished-claim.yaml'),
    summary='A field of a claim is still marked TODO, or a model filled it in and nobody has confirmed it.',
    why='A draft marks with TODO what its sentence does not show. Until a person has filled it in, the claim is compared with nothing, and nobody has said what the number is. What a language model filled in stands under `unconfirmed` until a person has held it against the article and takes it out.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help="Fill it in. What the article does not print is the checker's reading and belongs in `inferred`, too.",
    since='0.1.0',
    shape='raised',
    raised_by='read'),
'1699-d00faa9a')

# -- text/unit-differs-from-quote.yaml --

def unit_differs_from_quote_require(n, c):
    return (None if (t1 := n['quote']) is None else quote_prints_unit(t1))


def unit_differs_from_quote_message_parts_1(n, c):
    return (None if (t1 := n['quote']) is None else quote_printed(t1))


def unit_differs_from_quote_message_parts_3(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['text/unit-differs-from-quote.yaml'] = (
Rule(name='unit-differs-from-quote',
    family='text',
    path=str(_FOLDER / 'text/unit-differs-from-quote.yaml'),
    summary="The article prints the claim's number, but in another unit.",
    why='The figure was copied and the unit was not: miles became kilometres, percentage points became percent, or the unit was left out. The numbers look alike, so a second reader will not see it.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which unit is right? Correct the one that is wrong.',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('quote.prints_unit', Kind(name='bool'), unit_differs_from_quote_require, frozenset((('quote', '',), ('quote', 'prints_unit',),)), False, frozenset((('quote', 'prints_unit',),)), frozenset()),
    at=Target(name='claim', field='value'),
    also=(Target(name='quote'), Target(name='quote', field='text'),),
    yields_to=('quote-not-found', 'number-differs-from-quote', 'percent-per-number',),
    message=Template(text='the article prints {quote.printed}, and the claim states {claim.stated}', parts=('the article prints ', said('quote.printed', unit_differs_from_quote_message_parts_1), ', and the claim states ', said('claim.stated', unit_differs_from_quote_message_parts_3),)),
    help_template=Template(text='Which unit is right? Correct the one that is wrong.', parts=('Which unit is right? Correct the one that is wrong.',))),
'2527-2abc3948')

# -- text/unused-not-claim.yaml --

RULES['text/unused-not-claim.yaml'] = (
Rule(name='unused-not-claim',
    family='text',
    path=str(_FOLDER / 'text/unused-not-claim.yaml'),
    summary='An entry of `not_claims` holds no number of the article.',
    why='The words were edited, or claimlint sees no number in them anyway (a name such as `F-16`). An entry that does nothing hides the next one that does.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Take the entry away, or quote the words as the article has them now.',
    since='0.1.0',
    shape='raised',
    raised_by='article'),
'1002-7f5bd3ad')

# -- text/versions-differ.yaml --

RULES['text/versions-differ.yaml'] = (
Rule(name='versions-differ',
    family='text',
    path=str(_FOLDER / 'text/versions-differ.yaml'),
    summary='Two versions of one story print different figures in the same words.',
    why='A figure was mended in print and not on the web, or the other way round. Under `texts` a claim file names the versions of its story; the claims are made from the first (or from `text`). What a version leaves out, or puts in other words, is not compared: only a sentence, or the words of a quote, that is the same but for its numbers.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two is right? Mend the other version.',
    since='0.1.0',
    shape='raised',
    raised_by='article'),
'2026-0840648c')

# -- text/words-contradict-value.yaml --

def words_contradict_value_require(n, c):
    return f_missing(c, (None if (t1 := n['quote']) is None else quote_contradiction(t1)))


def words_contradict_value_message_parts_0(n, c):
    return (None if (t1 := n['quote']) is None else quote_contradiction(t1))


def words_contradict_value_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


RULES['text/words-contradict-value.yaml'] = (
Rule(name='words-contradict-value',
    family='text',
    path=str(_FOLDER / 'text/words-contradict-value.yaml'),
    summary='The words beside a number say something else than the number.',
    why='Readers remember "nearly half", "a majority" or "fell" better than the figure in brackets. Only words right beside the claim\'s number are taken for it, and a direction only where the quote has no other and no negation.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong, the word or the number?',
    since='0.1.0',
    shape='quote',
    variables=(Variable(name='quote'),),
    require=Expression('missing(quote.contradiction)', Kind(name='bool'), words_contradict_value_require, frozenset((('quote', '',), ('quote', 'contradiction',),)), False, frozenset((('quote', 'contradiction', '?',),)), frozenset(('missing',))),
    at=Target(name='claim', field='value'),
    also=(Target(name='quote'), Target(name='quote', field='text'),),
    yields_to=('number-differs-from-quote', 'unit-differs-from-quote',),
    message=Template(text='{quote.contradiction}, and the claim is {claim.stated}', parts=(said('quote.contradiction', words_contradict_value_message_parts_0), ', and the claim is ', said('claim.stated', words_contradict_value_message_parts_2),)),
    help_template=Template(text='Which is wrong, the word or the number?', parts=('Which is wrong, the word or the number?',))),
'2841-6d07c3c3')

# -- time/age-mismatch.yaml --

def age_mismatch_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_age(t1))


def age_mismatch_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_birth(t1))


def age_mismatch_when(n, c):
    return (False if (t1 := (None if (t3 := (None if (t4 := (None if (t5 := n['age']) is None else claim_period(t5))) is None else f_is_always(c, t4))) is None else not t3)) is False else False if (t2 := (None if (t6 := strict(f_contains, [(None if (t7 := n['age']) is None else claim_measure(t7)), 'death'], c)) is None else not t6)) is False else None if t1 is None or t2 is None else True)


def age_mismatch_let_reached_1(n, c):
    return strict(f_years, [(None if (t1 := n['born']) is None else claim_date(t1)), (None if (t2 := n['age']) is None else claim_period(t2))], c)


def age_mismatch_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['age']) is None else stated(claim_years_old(t1), t1, 'years_old', c)), lifted(n['reached'], c)], c)


def age_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['age']) is None else claim_subject(t1))


def age_mismatch_message_parts_2(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_message_parts_4(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else claim_period(t2))) is None else f_at_time(c, t1))


def age_mismatch_message_parts_8(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_working_0_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_working_0_parts_3(n, c):
    return (None if (t1 := n['age']) is None else claim_period(t1))


def age_mismatch_working_0_parts_5(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def age_mismatch_help_template_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_0_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_age(t1))


def age_mismatch_forms_0_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_birth(t1))


def age_mismatch_forms_0_variables_2_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_death(t1))


def age_mismatch_forms_0_when(n, c):
    return (True if (t1 := f_missing(c, (None if (t3 := n['age']) is None else claim_period(t3)))) is True else True if (t2 := strict(f_contains, [(None if (t4 := n['age']) is None else claim_measure(t4)), 'death'], c)) is True else None if t1 is None or t2 is None else False)


def age_mismatch_forms_0_let_reached_1(n, c):
    return strict(f_years, [(None if (t1 := n['born']) is None else claim_date(t1)), (None if (t2 := n['died']) is None else claim_date(t2))], c)


def age_mismatch_forms_0_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['age']) is None else stated(claim_years_old(t1), t1, 'years_old', c)), lifted(n['reached'], c)], c)


def age_mismatch_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['age']) is None else claim_subject(t1))


def age_mismatch_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['died']) is None else claim_date(t1))


def age_mismatch_forms_0_message_parts_6(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_0_message_parts_8(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_0_working_0_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_0_working_0_parts_3(n, c):
    return (None if (t1 := n['died']) is None else claim_date(t1))


def age_mismatch_forms_0_working_0_parts_5(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def age_mismatch_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_0_help_template_parts_3(n, c):
    return (None if (t1 := n['died']) is None else claim_date(t1))


def age_mismatch_forms_1_variables_0_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_age(t1))


def age_mismatch_forms_1_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_age(t1))


def age_mismatch_forms_1_when(n, c):
    return (None if ((t1 := (None if (t3 := (None if (t4 := n['age']) is None else claim_period(t4))) is None else f_starts(c, t3))) is None) | ((t2 := (None if (t5 := (None if (t6 := n['earlier']) is None else claim_period(t6))) is None else f_ends(c, t5))) is None) else t1 > t2)


def age_mismatch_forms_1_let_passed_1(n, c):
    return strict(f_birthdays, [(None if (t1 := n['earlier']) is None else claim_period(t1)), (None if (t2 := n['age']) is None else claim_period(t2))], c)


def age_mismatch_forms_1_require(n, c):
    return strict(f_overlap, [(None if (t1 := (None if (t3 := n['age']) is None else stated(claim_years_old(t3), t3, 'years_old', c))) is None else None if (t2 := (None if (t4 := n['earlier']) is None else stated(claim_years_old(t4), t4, 'years_old', c))) is None else subtract(t1, t2)), lifted(n['passed'], c)], c)


def age_mismatch_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['age']) is None else claim_subject(t1))


def age_mismatch_forms_1_message_parts_2(n, c):
    return (None if (t1 := n['earlier']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_1_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['earlier']) is None else claim_period(t2))) is None else f_at_time(c, t1))


def age_mismatch_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_1_message_parts_8(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else claim_period(t2))) is None else f_at_time(c, t1))


def age_mismatch_forms_1_message_parts_10(n, c):
    return (None if (t1 := lifted(n['passed'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_1_working_0_parts_2(n, c):
    return (None if (t1 := n['earlier']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_1_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['age']) is None else stated(claim_years_old(t4), t4, 'years_old', c))) is None else None if (t3 := (None if (t5 := n['earlier']) is None else stated(claim_years_old(t5), t5, 'years_old', c))) is None else subtract(t2, t3))) is None else f_in_years(c, t1))


def age_mismatch_forms_1_working_1_parts_1(n, c):
    return (None if (t1 := n['earlier']) is None else claim_period(t1))


def age_mismatch_forms_1_working_1_parts_3(n, c):
    return (None if (t1 := n['age']) is None else claim_period(t1))


def age_mismatch_forms_1_working_1_parts_5(n, c):
    return (None if (t1 := lifted(n['passed'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_2_variables_0_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_is_age(t3))) is False else False if (t2 := equal((None if (t4 := n['claim']) is None else claim_kind_class(t4)), 'measured', True)) is False else None if t1 is None or t2 is None else True)


def age_mismatch_forms_2_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_birth(t1))


def age_mismatch_forms_2_when(n, c):
    return (False if (t1 := (None if (t3 := strict(f_contains, [(None if (t4 := n['age']) is None else claim_measure(t4)), 'death'], c)) is None else not t3)) is False else False if (t2 := f_present(c, (None if (t5 := (None if (t6 := n['age']) is None else claim_document(t6))) is None else document_published(t5)))) is False else None if t1 is None or t2 is None else True)


def age_mismatch_forms_2_let_reached_1(n, c):
    return strict(f_years, [(None if (t1 := n['born']) is None else claim_date(t1)), (None if (t2 := (None if (t3 := n['age']) is None else claim_document(t3))) is None else document_published(t2))], c)


def age_mismatch_forms_2_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := (None if (t3 := n['age']) is None else stated(claim_years_old(t3), t3, 'years_old', c))) is None else UNKNOWN if (t2 := lifted(n['reached'], c)) is None else relate('<=', t1, t2, c))) is TRUE else either(t4, as_truth(strict(f_overlap, [(None if (t5 := n['age']) is None else stated(claim_years_old(t5), t5, 'years_old', c)), lifted(n['reached'], c)], c))))


def age_mismatch_forms_2_message_parts_0(n, c):
    return (None if (t1 := n['age']) is None else claim_subject(t1))


def age_mismatch_forms_2_message_parts_2(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_2_message_parts_4(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_2_message_parts_6(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else claim_document(t2))) is None else document_published(t1))


def age_mismatch_forms_2_message_parts_8(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_2_working_0_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_2_working_0_parts_3(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else claim_document(t2))) is None else document_published(t1))


def age_mismatch_forms_2_working_0_parts_5(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_2_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def age_mismatch_forms_2_help_template_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_2_help_template_parts_3(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_3_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_is_birth(t1))


def age_mismatch_forms_3_variables_2_only(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_is_birth(t2))) is None else not t1)


def age_mismatch_forms_3_let_reached_1(n, c):
    return strict(f_years, [(None if (t1 := n['born']) is None else claim_date(t1)), (None if (t2 := n['event']) is None else claim_date(t2))], c)


def age_mismatch_forms_3_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['age']) is None else stated(claim_years_old(t1), t1, 'years_old', c)), lifted(n['reached'], c)], c)


def age_mismatch_forms_3_message_parts_0(n, c):
    return (None if (t1 := n['age']) is None else claim_subject(t1))


def age_mismatch_forms_3_message_parts_2(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_3_message_parts_4(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_3_message_parts_6(n, c):
    return (None if (t1 := n['event']) is None else claim_measure(t1))


def age_mismatch_forms_3_message_parts_8(n, c):
    return (None if (t1 := n['event']) is None else claim_date(t1))


def age_mismatch_forms_3_message_parts_10(n, c):
    return (None if (t1 := n['age']) is None else stated(claim_value(t1), t1, 'value', c))


def age_mismatch_forms_3_working_0_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_3_working_0_parts_3(n, c):
    return (None if (t1 := n['event']) is None else claim_date(t1))


def age_mismatch_forms_3_working_0_parts_5(n, c):
    return (None if (t1 := lifted(n['reached'], c)) is None else f_in_years(c, t1))


def age_mismatch_forms_3_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['age']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def age_mismatch_forms_3_help_template_parts_1(n, c):
    return (None if (t1 := n['born']) is None else claim_date(t1))


def age_mismatch_forms_3_help_template_parts_3(n, c):
    return (None if (t1 := n['event']) is None else claim_measure(t1))


def age_mismatch_forms_3_help_template_parts_5(n, c):
    return (None if (t1 := n['event']) is None else claim_date(t1))


RULES['time/age-mismatch.yaml'] = (
Rule(name='age-mismatch',
    family='time',
    path=str(_FOLDER / 'time/age-mismatch.yaml'),
    summary='An age does not fit the dates of birth and death, or another age of the same person.',
    why='A birth, a death and an age are three figures of which two give the third. The slip is old: the year of birth is subtracted from the wrong year, or two digits change places. Where only years are known, both ages that a person has in a year are right.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong, the birth ({born.date}), the age, or the time at which it was reached?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='age', types=('amount',), present=('period',), only=Expression('claim.is_age', Kind(name='bool'), age_mismatch_variables_0_only, frozenset((('claim', '',), ('claim', 'is_age',),)), False, frozenset((('claim', 'is_age',),)), frozenset())), Variable(name='born', types=('date',), only=Expression('claim.is_birth', Kind(name='bool'), age_mismatch_variables_1_only, frozenset((('claim', '',), ('claim', 'is_birth',),)), False, frozenset((('claim', 'is_birth',),)), frozenset())),),
    links=(Link(left=('age', 'subject',), right=('born', 'subject',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not is_always(age.period) and not contains(age.measure, "death")', Kind(name='bool'), age_mismatch_when, frozenset((('age', '',), ('age', 'measure',), ('age', 'period',),)), False, frozenset((('age', 'measure',), ('age', 'period',),)), frozenset(('contains', 'is_always',))),
    let=(('reached', Expression('years(born.date, age.period)', Kind(name='quantity', unit_kind='number', dimension=()), age_mismatch_let_reached_1, frozenset((('age', '',), ('age', 'period',), ('born', '',), ('born', 'date',),)), False, frozenset((('age', 'period',), ('born', 'date',),)), frozenset(('years',))),),),
    require=Expression('overlap(age.years_old, reached)', Kind(name='truth'), age_mismatch_require, frozenset((('age', '',), ('age', 'years_old',), ('reached', '',),)), False, frozenset((('age', 'years_old',), ('reached',),)), frozenset(('overlap',))),
    at=Target(name='age', field='value'),
    also=(Target(name='born', field='date'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{age.subject}, born {born.date}, is {in_years(reached)} old {at_time(age.period)}, and the age is said to be {age.value}', parts=(said('age.subject', age_mismatch_message_parts_0), ', born ', said('born.date', age_mismatch_message_parts_2), ', is ', said('in_years(reached)', age_mismatch_message_parts_4), ' old ', said('at_time(age.period)', age_mismatch_message_parts_6), ', and the age is said to be ', said('age.value', age_mismatch_message_parts_8),)),
    working=(Template(text='from {born.date} to {age.period} it is {in_years(reached)}', parts=('from ', said('born.date', age_mismatch_working_0_parts_1), ' to ', said('age.period', age_mismatch_working_0_parts_3), ' it is ', said('in_years(reached)', age_mismatch_working_0_parts_5),)), Template(text='{reading(age.value)}', parts=(said('reading(age.value)', age_mismatch_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong, the birth ({born.date}), the age, or the time at which it was reached?', parts=('Which is wrong, the birth (', said('born.date', age_mismatch_help_template_parts_1), '), the age, or the time at which it was reached?',)),
    forms=(Rule(name='age-mismatch',
    family='time',
    path=str(_FOLDER / 'time/age-mismatch.yaml'),
    summary='An age does not fit the dates of birth and death, or another age of the same person.',
    why='A birth, a death and an age are three figures of which two give the third. The slip is old: the year of birth is subtracted from the wrong year, or two digits change places. Where only years are known, both ages that a person has in a year are right.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: the birth ({born.date}), the death ({died.date}) or the age?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='age', types=('amount',), only=Expression('claim.is_age', Kind(name='bool'), age_mismatch_forms_0_variables_0_only, frozenset((('claim', '',), ('claim', 'is_age',),)), False, frozenset((('claim', 'is_age',),)), frozenset())), Variable(name='born', types=('date',), only=Expression('claim.is_birth', Kind(name='bool'), age_mismatch_forms_0_variables_1_only, frozenset((('claim', '',), ('claim', 'is_birth',),)), False, frozenset((('claim', 'is_birth',),)), frozenset())), Variable(name='died', types=('date',), only=Expression('claim.is_death', Kind(name='bool'), age_mismatch_forms_0_variables_2_only, frozenset((('claim', '',), ('claim', 'is_death',),)), False, frozenset((('claim', 'is_death',),)), frozenset())),),
    links=(Link(left=('age', 'subject',), right=('born', 'subject',)), Link(left=('age', 'subject',), right=('died', 'subject',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('missing(age.period) or contains(age.measure, "death")', Kind(name='bool'), age_mismatch_forms_0_when, frozenset((('age', '',), ('age', 'measure',), ('age', 'period',),)), False, frozenset((('age', 'measure',), ('age', 'period', '?',),)), frozenset(('contains', 'missing',))),
    let=(('reached', Expression('years(born.date, died.date)', Kind(name='quantity', unit_kind='number', dimension=()), age_mismatch_forms_0_let_reached_1, frozenset((('born', '',), ('born', 'date',), ('died', '',), ('died', 'date',),)), False, frozenset((('born', 'date',), ('died', 'date',),)), frozenset(('years',))),),),
    require=Expression('overlap(age.years_old, reached)', Kind(name='truth'), age_mismatch_forms_0_require, frozenset((('age', '',), ('age', 'years_old',), ('reached', '',),)), False, frozenset((('age', 'years_old',), ('reached',),)), frozenset(('overlap',))),
    at=Target(name='age', field='value'),
    also=(Target(name='born', field='date'), Target(name='died', field='date'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{age.subject}, born {born.date} and died {died.date}, reached the age of {in_years(reached)}, and the age is said to be {age.value}', parts=(said('age.subject', age_mismatch_forms_0_message_parts_0), ', born ', said('born.date', age_mismatch_forms_0_message_parts_2), ' and died ', said('died.date', age_mismatch_forms_0_message_parts_4), ', reached the age of ', said('in_years(reached)', age_mismatch_forms_0_message_parts_6), ', and the age is said to be ', said('age.value', age_mismatch_forms_0_message_parts_8),)),
    working=(Template(text='from {born.date} to {died.date} it is {in_years(reached)}', parts=('from ', said('born.date', age_mismatch_forms_0_working_0_parts_1), ' to ', said('died.date', age_mismatch_forms_0_working_0_parts_3), ' it is ', said('in_years(reached)', age_mismatch_forms_0_working_0_parts_5),)), Template(text='{reading(age.value)}', parts=(said('reading(age.value)', age_mismatch_forms_0_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong: the birth ({born.date}), the death ({died.date}) or the age?', parts=('Which is wrong: the birth (', said('born.date', age_mismatch_forms_0_help_template_parts_1), '), the death (', said('died.date', age_mismatch_forms_0_help_template_parts_3), ') or the age?',))), Rule(name='age-mismatch',
    family='time',
    path=str(_FOLDER / 'time/age-mismatch.yaml'),
    summary='An age does not fit the dates of birth and death, or another age of the same person.',
    why='A birth, a death and an age are three figures of which two give the third. The slip is old: the year of birth is subtracted from the wrong year, or two digits change places. Where only years are known, both ages that a person has in a year are right.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two ages is wrong, or of when is it?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='age', types=('amount',), present=('period',), only=Expression('claim.is_age', Kind(name='bool'), age_mismatch_forms_1_variables_0_only, frozenset((('claim', '',), ('claim', 'is_age',),)), False, frozenset((('claim', 'is_age',),)), frozenset())), Variable(name='earlier', types=('amount',), present=('period',), only=Expression('claim.is_age', Kind(name='bool'), age_mismatch_forms_1_variables_1_only, frozenset((('claim', '',), ('claim', 'is_age',),)), False, frozenset((('claim', 'is_age',),)), frozenset())),),
    links=(Link(left=('age', 'subject',), right=('earlier', 'subject',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('starts(age.period) > ends(earlier.period)', Kind(name='bool'), age_mismatch_forms_1_when, frozenset((('age', '',), ('age', 'period',), ('earlier', '',), ('earlier', 'period',),)), True, frozenset((('age', 'period',), ('earlier', 'period',),)), frozenset(('ends', 'starts',))),
    let=(('passed', Expression('birthdays(earlier.period, age.period)', Kind(name='quantity', unit_kind='number', dimension=()), age_mismatch_forms_1_let_passed_1, frozenset((('age', '',), ('age', 'period',), ('earlier', '',), ('earlier', 'period',),)), False, frozenset((('age', 'period',), ('earlier', 'period',),)), frozenset(('birthdays',))),),),
    require=Expression('overlap(age.years_old - earlier.years_old, passed)', Kind(name='truth'), age_mismatch_forms_1_require, frozenset((('age', '',), ('age', 'years_old',), ('earlier', '',), ('earlier', 'years_old',), ('passed', '',),)), False, frozenset((('age', 'years_old',), ('earlier', 'years_old',), ('passed',),)), frozenset(('overlap',))),
    at=Target(name='age', field='value'),
    also=(Target(name='earlier', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{age.subject} is said to be {earlier.value} {at_time(earlier.period)} and {age.value} {at_time(age.period)}; a person grows {in_years(passed)} older between the two', parts=(said('age.subject', age_mismatch_forms_1_message_parts_0), ' is said to be ', said('earlier.value', age_mismatch_forms_1_message_parts_2), ' ', said('at_time(earlier.period)', age_mismatch_forms_1_message_parts_4), ' and ', said('age.value', age_mismatch_forms_1_message_parts_6), ' ', said('at_time(age.period)', age_mismatch_forms_1_message_parts_8), '; a person grows ', said('in_years(passed)', age_mismatch_forms_1_message_parts_10), ' older between the two',)),
    working=(Template(text='{age.value} − {earlier.value} is {in_years(age.years_old - earlier.years_old)}', parts=(said('age.value', age_mismatch_forms_1_working_0_parts_0), ' − ', said('earlier.value', age_mismatch_forms_1_working_0_parts_2), ' is ', said('in_years(age.years_old - earlier.years_old)', age_mismatch_forms_1_working_0_parts_4),)), Template(text='from {earlier.period} to {age.period} it is {in_years(passed)}', parts=('from ', said('earlier.period', age_mismatch_forms_1_working_1_parts_1), ' to ', said('age.period', age_mismatch_forms_1_working_1_parts_3), ' it is ', said('in_years(passed)', age_mismatch_forms_1_working_1_parts_5),)),),
    help_template=Template(text='Which of the two ages is wrong, or of when is it?', parts=('Which of the two ages is wrong, or of when is it?',))), Rule(name='age-mismatch',
    family='time',
    path=str(_FOLDER / 'time/age-mismatch.yaml'),
    summary='An age does not fit the dates of birth and death, or another age of the same person.',
    why='A birth, a death and an age are three figures of which two give the third. The slip is old: the year of birth is subtracted from the wrong year, or two digits change places. Where only years are known, both ages that a person has in a year are right.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong, the birth ({born.date}) or the age ({age.value})?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='age', types=('amount',), absent=('period',), only=Expression('claim.is_age and claim.kind_class == "measured"', Kind(name='bool'), age_mismatch_forms_2_variables_0_only, frozenset((('claim', '',), ('claim', 'is_age',), ('claim', 'kind_class',),)), False, frozenset((('claim', 'is_age',), ('claim', 'kind_class',),)), frozenset())), Variable(name='born', types=('date',), only=Expression('claim.is_birth', Kind(name='bool'), age_mismatch_forms_2_variables_1_only, frozenset((('claim', '',), ('claim', 'is_birth',),)), False, frozenset((('claim', 'is_birth',),)), frozenset())),),
    links=(Link(left=('age', 'subject',), right=('born', 'subject',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('not contains(age.measure, "death") and present(age.document.published)', Kind(name='bool'), age_mismatch_forms_2_when, frozenset((('age', '',), ('age', 'document',), ('age', 'measure',),)), False, frozenset((('age', 'document', 'published', '?',), ('age', 'measure',),)), frozenset(('contains', 'present',))),
    let=(('reached', Expression('years(born.date, age.document.published)', Kind(name='quantity', unit_kind='number', dimension=()), age_mismatch_forms_2_let_reached_1, frozenset((('age', '',), ('age', 'document',), ('born', '',), ('born', 'date',),)), False, frozenset((('age', 'document', 'published',), ('born', 'date',),)), frozenset(('years',))),),),
    require=Expression('age.years_old <= reached or overlap(age.years_old, reached)', Kind(name='truth'), age_mismatch_forms_2_require, frozenset((('age', '',), ('age', 'years_old',), ('reached', '',),)), True, frozenset((('age', 'years_old',), ('reached',),)), frozenset(('overlap',))),
    at=Target(name='age', field='value'),
    also=(Target(name='born', field='date'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{age.subject}, born {born.date}, is {in_years(reached)} old when the article appears ({age.document.published}), and the age is said to be {age.value}', parts=(said('age.subject', age_mismatch_forms_2_message_parts_0), ', born ', said('born.date', age_mismatch_forms_2_message_parts_2), ', is ', said('in_years(reached)', age_mismatch_forms_2_message_parts_4), ' old when the article appears (', said('age.document.published', age_mismatch_forms_2_message_parts_6), '), and the age is said to be ', said('age.value', age_mismatch_forms_2_message_parts_8),)),
    working=(Template(text='from {born.date} to {age.document.published} it is {in_years(reached)}', parts=('from ', said('born.date', age_mismatch_forms_2_working_0_parts_1), ' to ', said('age.document.published', age_mismatch_forms_2_working_0_parts_3), ' it is ', said('in_years(reached)', age_mismatch_forms_2_working_0_parts_5),)), Template(text='{reading(age.value)}', parts=(said('reading(age.value)', age_mismatch_forms_2_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong, the birth ({born.date}) or the age ({age.value})?', parts=('Which is wrong, the birth (', said('born.date', age_mismatch_forms_2_help_template_parts_1), ') or the age (', said('age.value', age_mismatch_forms_2_help_template_parts_3), ')?',))), Rule(name='age-mismatch',
    family='time',
    path=str(_FOLDER / 'time/age-mismatch.yaml'),
    summary='An age does not fit the dates of birth and death, or another age of the same person.',
    why='A birth, a death and an age are three figures of which two give the third. The slip is old: the year of birth is subtracted from the wrong year, or two digits change places. Where only years are known, both ages that a person has in a year are right.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which is wrong: the birth ({born.date}), the {event.measure} ({event.date}) or the age?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='age', types=('amount',)), Variable(name='born', types=('date',), only=Expression('claim.is_birth', Kind(name='bool'), age_mismatch_forms_3_variables_1_only, frozenset((('claim', '',), ('claim', 'is_birth',),)), False, frozenset((('claim', 'is_birth',),)), frozenset())), Variable(name='event', types=('date',), only=Expression('not claim.is_birth', Kind(name='bool'), age_mismatch_forms_3_variables_2_only, frozenset((('claim', '',), ('claim', 'is_birth',),)), False, frozenset((('claim', 'is_birth',),)), frozenset())),),
    links=(Link(left=('age', 'subject',), right=('born', 'subject',)), Link(left=('age', 'subject',), right=('event', 'subject',)), Link(left=('age', 'age_at',), right=('event', 'measure',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    let=(('reached', Expression('years(born.date, event.date)', Kind(name='quantity', unit_kind='number', dimension=()), age_mismatch_forms_3_let_reached_1, frozenset((('born', '',), ('born', 'date',), ('event', '',), ('event', 'date',),)), False, frozenset((('born', 'date',), ('event', 'date',),)), frozenset(('years',))),),),
    require=Expression('overlap(age.years_old, reached)', Kind(name='truth'), age_mismatch_forms_3_require, frozenset((('age', '',), ('age', 'years_old',), ('reached', '',),)), False, frozenset((('age', 'years_old',), ('reached',),)), frozenset(('overlap',))),
    at=Target(name='age', field='value'),
    also=(Target(name='born', field='date'), Target(name='event', field='date'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'equals-mismatch',),
    message=Template(text='{age.subject}, born {born.date}, was {in_years(reached)} old at the {event.measure} ({event.date}), and the age is said to be {age.value}', parts=(said('age.subject', age_mismatch_forms_3_message_parts_0), ', born ', said('born.date', age_mismatch_forms_3_message_parts_2), ', was ', said('in_years(reached)', age_mismatch_forms_3_message_parts_4), ' old at the ', said('event.measure', age_mismatch_forms_3_message_parts_6), ' (', said('event.date', age_mismatch_forms_3_message_parts_8), '), and the age is said to be ', said('age.value', age_mismatch_forms_3_message_parts_10),)),
    working=(Template(text='from {born.date} to {event.date} it is {in_years(reached)}', parts=('from ', said('born.date', age_mismatch_forms_3_working_0_parts_1), ' to ', said('event.date', age_mismatch_forms_3_working_0_parts_3), ' it is ', said('in_years(reached)', age_mismatch_forms_3_working_0_parts_5),)), Template(text='{reading(age.value)}', parts=(said('reading(age.value)', age_mismatch_forms_3_working_1_parts_0),)),),
    help_template=Template(text='Which is wrong: the birth ({born.date}), the {event.measure} ({event.date}) or the age?', parts=('Which is wrong: the birth (', said('born.date', age_mismatch_forms_3_help_template_parts_1), '), the ', said('event.measure', age_mismatch_forms_3_help_template_parts_3), ' (', said('event.date', age_mismatch_forms_3_help_template_parts_5), ') or the age?',))),)),
'8166-0ac46fe4')

# -- time/event-out-of-order.yaml --

def event_out_of_order_require(n, c):
    return (FALSE if (t5 := (TRUE if (t2 := as_truth(f_missing(c, (None if (t1 := n['claim']) is None else claim_after(t1))))) is TRUE else either(t2, as_truth(every(on_each(f_after, True, 1, [(None if (t3 := n['claim']) is None else claim_time(t3)), each(claim_time, (None if (t4 := n['claim']) is None else claim_after(t4)), 'time', c)], c)))))) is FALSE else FALSE if (t10 := both(t5, (TRUE if (t7 := as_truth(f_missing(c, (None if (t6 := n['claim']) is None else claim_before(t6))))) is TRUE else either(t7, as_truth(every(on_each(f_before, True, 1, [(None if (t8 := n['claim']) is None else claim_time(t8)), each(claim_time, (None if (t9 := n['claim']) is None else claim_before(t9)), 'time', c)], c))))))) is FALSE else both(t10, (TRUE if (t12 := as_truth(f_missing(c, (None if (t11 := n['claim']) is None else claim_during(t11))))) is TRUE else either(t12, as_truth(every(on_each(f_during, True, 1, [(None if (t13 := n['claim']) is None else claim_time(t13)), each(claim_time, (None if (t14 := n['claim']) is None else claim_during(t14)), 'time', c)], c)))))))


def event_out_of_order_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def event_out_of_order_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_time(t1))


def event_out_of_order_working_0_parts_1(n, c):
    return (None if (t1 := f_present(c, (None if (t6 := n['claim']) is None else claim_after(t6)))) is None else (None if (t2 := each(claim_called, (None if (t3 := n['claim']) is None else claim_after(t3)), 'called', c)) is None else f_names(c, t2)) if t1 else (None if (t4 := each(claim_called, (None if (t5 := n['claim']) is None else claim_after(t5)), 'called', c)) is None else f_first(c, t4)))


def event_out_of_order_working_0_parts_3(n, c):
    return each(claim_time, (None if (t1 := n['claim']) is None else claim_after(t1)), 'time', c)


def event_out_of_order_working_1_parts_1(n, c):
    return (None if (t1 := f_present(c, (None if (t6 := n['claim']) is None else claim_before(t6)))) is None else (None if (t2 := each(claim_called, (None if (t3 := n['claim']) is None else claim_before(t3)), 'called', c)) is None else f_names(c, t2)) if t1 else (None if (t4 := each(claim_called, (None if (t5 := n['claim']) is None else claim_before(t5)), 'called', c)) is None else f_first(c, t4)))


def event_out_of_order_working_1_parts_3(n, c):
    return each(claim_time, (None if (t1 := n['claim']) is None else claim_before(t1)), 'time', c)


def event_out_of_order_working_2_parts_1(n, c):
    return (None if (t1 := f_present(c, (None if (t6 := n['claim']) is None else claim_during(t6)))) is None else (None if (t2 := each(claim_called, (None if (t3 := n['claim']) is None else claim_during(t3)), 'called', c)) is None else f_names(c, t2)) if t1 else (None if (t4 := each(claim_called, (None if (t5 := n['claim']) is None else claim_during(t5)), 'called', c)) is None else f_first(c, t4)))


def event_out_of_order_working_2_parts_3(n, c):
    return each(claim_time, (None if (t1 := n['claim']) is None else claim_during(t1)), 'time', c)


RULES['time/event-out-of-order.yaml'] = (
Rule(name='event-out-of-order',
    family='time',
    path=str(_FOLDER / 'time/event-out-of-order.yaml'),
    summary='An event lies before what it came after, or outside what it happened in.',
    why='The article tells in which order things happened, and its dates tell another. Where only years are known and they are the same, nothing is said.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the dates is wrong, or what is the order of the events?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', some=('after', 'before', 'during',)),),
    kinds_of_document=('article', 'reference',),
    require=Expression('(missing(claim.after) or after(claim.time, claim.after.time)) and (missing(claim.before) or before(claim.time, claim.before.time)) and (missing(claim.during) or during(claim.time, claim.during.time))', Kind(name='truth'), event_out_of_order_require, frozenset((('claim', '',), ('claim', 'after',), ('claim', 'before',), ('claim', 'during',), ('claim', 'time',),)), True, frozenset((('claim', 'after', '?',), ('claim', 'after', 'time',), ('claim', 'before', '?',), ('claim', 'before', 'time',), ('claim', 'during', '?',), ('claim', 'during', 'time',), ('claim', 'time',),)), frozenset(('after', 'before', 'during', 'missing',))),
    at=Target(name='claim'),
    also=(Target(name='claim', field='after'), Target(name='claim', field='before'), Target(name='claim', field='during'),),
    law='the events are in order',
    yields_to=('contradicts-itself', 'contradicts-reference', 'reversed-period',),
    message=Template(text='{claim.called} ({claim.time}) does not fit the order of events', parts=(said('claim.called', event_out_of_order_message_parts_0), ' (', said('claim.time', event_out_of_order_message_parts_2), ') does not fit the order of events',)),
    working=(Template(text='it should come after {names(claim.after.called) if present(claim.after) else first(claim.after.called)} ({claim.after.time})', parts=('it should come after ', said('names(claim.after.called) if present(claim.after) else first(claim.after.called)', event_out_of_order_working_0_parts_1), ' (', said('claim.after.time', event_out_of_order_working_0_parts_3), ')',)), Template(text='it should come before {names(claim.before.called) if present(claim.before) else first(claim.before.called)} ({claim.before.time})', parts=('it should come before ', said('names(claim.before.called) if present(claim.before) else first(claim.before.called)', event_out_of_order_working_1_parts_1), ' (', said('claim.before.time', event_out_of_order_working_1_parts_3), ')',)), Template(text='it should lie within {names(claim.during.called) if present(claim.during) else first(claim.during.called)} ({claim.during.time})', parts=('it should lie within ', said('names(claim.during.called) if present(claim.during) else first(claim.during.called)', event_out_of_order_working_2_parts_1), ' (', said('claim.during.time', event_out_of_order_working_2_parts_3), ')',)),),
    help_template=Template(text='Which of the dates is wrong, or what is the order of the events?', parts=('Which of the dates is wrong, or what is the order of the events?',))),
'3087-e2d2bdfc')

# -- time/period-after-publication.yaml --

def period_after_publication_when(n, c):
    return (False if (t1 := equal((None if (t3 := n['claim']) is None else claim_kind(t3)), 'measured', True)) is False else False if (t2 := (None if (t4 := (None if (t5 := (None if (t6 := n['claim']) is None else claim_time(t6))) is None else f_is_always(c, t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def period_after_publication_require(n, c):
    return (None if (t1 := strict(f_after, [(None if (t2 := n['claim']) is None else claim_time(t2)), (None if (t3 := (None if (t4 := n['claim']) is None else claim_document(t4))) is None else document_published(t3))], c)) is None else ~as_truth(t1))


def period_after_publication_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_called(t1))


def period_after_publication_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_time(t1))


def period_after_publication_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_document(t2))) is None else document_published(t1))


RULES['time/period-after-publication.yaml'] = (
Rule(name='period-after-publication',
    family='time',
    path=str(_FOLDER / 'time/period-after-publication.yaml'),
    summary='A measured figure or an event lies in the future of the article.',
    why='What is measured for a time that had not begun when the article was published cannot have been measured. It is a forecast, a target or a plan, and should be printed as one, or the year is wrong.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is it a forecast, a target or a plan? Then print it as one (`kind: forecast`). If not, of when is it?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim'),),
    when=Expression('claim.kind == "measured" and not is_always(claim.time)', Kind(name='bool'), period_after_publication_when, frozenset((('claim', '',), ('claim', 'kind',), ('claim', 'time',),)), False, frozenset((('claim', 'kind',), ('claim', 'time',),)), frozenset(('is_always',))),
    require=Expression('not after(claim.time, claim.document.published)', Kind(name='truth'), period_after_publication_require, frozenset((('claim', '',), ('claim', 'document',), ('claim', 'time',),)), True, frozenset((('claim', 'document', 'published',), ('claim', 'time',),)), frozenset(('after',))),
    at=Target(name='claim'),
    lacks='start',
    message=Template(text='{claim.called}: {claim.time} had not begun when the article was published ({claim.document.published})', parts=(said('claim.called', period_after_publication_message_parts_0), ': ', said('claim.time', period_after_publication_message_parts_2), ' had not begun when the article was published (', said('claim.document.published', period_after_publication_message_parts_4), ')',)),
    help_template=Template(text='Is it a forecast, a target or a plan? Then print it as one (`kind: forecast`). If not, of when is it?', parts=('Is it a forecast, a target or a plan? Then print it as one (`kind: forecast`). If not, of when is it?',))),
'2226-5bcf54e5')

# -- time/reversed-period.yaml --

RULES['time/reversed-period.yaml'] = (
Rule(name='reversed-period',
    family='time',
    path=str(_FOLDER / 'time/reversed-period.yaml'),
    summary='A period ends before it begins.',
    why='The two years were typed in the wrong order, or one of them is wrong. Between right-to-left words a range of years can also be shown in another order than it was typed.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two comes first? Write the earlier one first, such as 2007/2009.',
    since='0.1.0',
    shape='raised',
    raised_by='period'),
'1152-c019496f')

# -- time/stale-figure.yaml --

def stale_figure_when(n, c):
    return (False if (t1 := equal((None if (t4 := n['claim']) is None else claim_kind_class(t4)), 'measured', True)) is False else False if (t2 := (True if (t5 := member('period', (None if (t7 := n['claim']) is None else claim_inferred(t7)))) is True else True if (t6 := (None if (t8 := n['claim']) is None else claim_key(t8))) is True else None if t5 is None or t6 is None else False)) is False else False if (t3 := (None if (t9 := (None if (t10 := (None if (t11 := n['claim']) is None else claim_period(t11))) is None else f_is_always(c, t10))) is None else not t9)) is False else None if t1 is None or t2 is None or t3 is None else True)


def stale_figure_let_age_1(n, c):
    return strict(f_age_of, [(None if (t1 := n['claim']) is None else claim_period(t1)), (None if (t2 := (None if (t3 := n['claim']) is None else claim_document(t3))) is None else document_published(t2))], c)


def stale_figure_require(n, c):
    return (TRUE if (t4 := (UNKNOWN if (t1 := lifted(n['age'], c)) is None else UNKNOWN if (t2 := (None if (t3 := n['settings']) is None else stated(settings_stale_years(t3), t3, 'stale_years', c))) is None else relate('<=', t1, t2, c))) is TRUE else either(t4, (UNKNOWN if (t5 := lifted(n['age'], c)) is None else UNKNOWN if (t6 := (None if (t7 := (None if (t9 := n['settings']) is None else stated(settings_stale_years(t9), t9, 'stale_years', c))) is None else None if (t8 := number('3', c)) is None else multiply(t7, t8))) is None else relate('>', t5, t6, c))))


def stale_figure_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def stale_figure_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_period(t1))


def stale_figure_message_parts_4(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_document(t2))) is None else document_published(t1))


def stale_figure_working_0_parts_1(n, c):
    return (None if (t1 := n['settings']) is None else stated(settings_stale_years(t1), t1, 'stale_years', c))


RULES['time/stale-figure.yaml'] = (
Rule(name='stale-figure',
    family='time',
    path=str(_FOLDER / 'time/stale-figure.yaml'),
    summary="An old figure is told as if it were today's, or the story stands on it.",
    why='A figure of long ago is no fault where the reader is told its year: that is history. It is one where the year is not printed, and worth a question where the story stands on it. Nothing is said of history: of figures that are older than `stale-years` three times over.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Is there a newer figure? If not, say of when this one is.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share', 'amount', 'rank', 'ratio',), present=('period',)),),
    when=Expression('claim.kind_class == "measured" and ("period" in claim.inferred or claim.key) and not is_always(claim.period)', Kind(name='bool'), stale_figure_when, frozenset((('claim', '',), ('claim', 'inferred',), ('claim', 'key',), ('claim', 'kind_class',), ('claim', 'period',),)), False, frozenset((('claim', 'inferred',), ('claim', 'key',), ('claim', 'kind_class',), ('claim', 'period',),)), frozenset(('is_always',))),
    let=(('age', Expression('age_of(claim.period, claim.document.published)', Kind(name='quantity', unit_kind='number', dimension=()), stale_figure_let_age_1, frozenset((('claim', '',), ('claim', 'document',), ('claim', 'period',),)), False, frozenset((('claim', 'document', 'published',), ('claim', 'period',),)), frozenset(('age_of',))),),),
    require=Expression('age <= settings.stale_years or age > settings.stale_years * 3', Kind(name='truth'), stale_figure_require, frozenset((('age', '',), ('settings', '',), ('settings', 'stale_years',),)), True, frozenset((('age',), ('settings', 'stale_years',),)), frozenset()),
    at=Target(name='claim', field='period'),
    lacks='newer figure',
    yields_to=('stale-source',),
    message=Template(text='{claim.stated_as} is of {claim.period}, and the article of {claim.document.published}', parts=(said('claim.stated_as', stale_figure_message_parts_0), ' is of ', said('claim.period', stale_figure_message_parts_2), ', and the article of ', said('claim.document.published', stale_figure_message_parts_4),)),
    working=(Template(text='a figure counts as old after {settings.stale_years} years', parts=('a figure counts as old after ', said('settings.stale_years', stale_figure_working_0_parts_1), ' years',)),),
    help_template=Template(text='Is there a newer figure? If not, say of when this one is.', parts=('Is there a newer figure? If not, say of when this one is.',))),
'2817-643a1cdd')

# -- time/undated-figure.yaml --

def undated_figure_require(n, c):
    return (True if (t1 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_hides_period(t5))) is None else not t4)) is True else True if (t2 := (None if (t6 := n['claim']) is None else claim_unknown(t6))) is True else True if (t3 := (False if (t7 := f_present(c, (None if (t9 := n['claim']) is None else claim_period(t9)))) is False else False if (t8 := (None if (t10 := (None if (t11 := n['claim']) is None else claim_period(t11))) is None else f_is_always(c, t10))) is False else None if t7 is None or t8 is None else True)) is True else None if t1 is None or t2 is None or t3 is None else False)


def undated_figure_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


RULES['time/undated-figure.yaml'] = (
Rule(name='undated-figure',
    family='time',
    path=str(_FOLDER / 'time/undated-figure.yaml'),
    summary='A figure does not say of when it is.',
    why="A figure without a time reads as today's, cannot be compared with any other, and is wrong as soon as the next one is published. Either the article prints no time, or the checker had to guess it (`period` under `inferred`). What has no time, such as a distance, is marked `period: always`. It is a note, and a warning for a change, a flow (a yearly revenue: of which year?) and a key claim, and where a comparison came out possible for want of the period.",
    severity=Severity.NOTE,
    severity_key=Severity.WARNING,
    help='Of which year or day is this figure? Print it beside the figure.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('share', 'amount', 'rank', 'change', 'ratio',)),),
    require=Expression('not claim.hides_period or claim.unknown or (present(claim.period) and is_always(claim.period))', Kind(name='bool'), undated_figure_require, frozenset((('claim', '',), ('claim', 'hides_period',), ('claim', 'period',), ('claim', 'unknown',),)), False, frozenset((('claim', 'hides_period',), ('claim', 'period',), ('claim', 'period', '?',), ('claim', 'unknown',),)), frozenset(('is_always', 'present',))),
    at=Target(name='claim', field='value'),
    lacks='period',
    yields_to=('relative-date', 'unfinished-claim', 'stale-source',),
    message=Template(text='{claim.stated_as}: of when? No time is printed', parts=(said('claim.stated_as', undated_figure_message_parts_0), ': of when? No time is printed',)),
    help_template=Template(text='Of which year or day is this figure? Print it beside the figure.', parts=('Of which year or day is this figure? Print it beside the figure.',))),
'2227-8f5ff943')

# -- time/unequal-periods.yaml --

def unequal_periods_when(n, c):
    return (None if (t1 := n['claim']) is None else claim_flow(t1))


def unequal_periods_let_before_1(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_since(t2))) is None else f_days(c, t1))


def unequal_periods_let_now_1(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_period(t2))) is None else f_days(c, t1))


def unequal_periods_require(n, c):
    return (FALSE if (t7 := (UNKNOWN if (t1 := (None if (t3 := lifted(n['before'], c)) is None else None if (t4 := number('5', c)) is None else multiply(t3, t4))) is None else UNKNOWN if (t2 := (None if (t5 := lifted(n['now'], c)) is None else None if (t6 := number('4', c)) is None else multiply(t5, t6))) is None else relate('>=', t1, t2, c))) is FALSE else both(t7, (UNKNOWN if (t8 := (None if (t10 := lifted(n['now'], c)) is None else None if (t11 := number('5', c)) is None else multiply(t10, t11))) is None else UNKNOWN if (t9 := (None if (t12 := lifted(n['before'], c)) is None else None if (t13 := number('4', c)) is None else multiply(t12, t13))) is None else relate('>=', t8, t9, c))))


def unequal_periods_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def unequal_periods_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_since(t1))


def unequal_periods_message_parts_4(n, c):
    return lifted(n['before'], c)


def unequal_periods_message_parts_6(n, c):
    return (None if (t1 := n['claim']) is None else claim_period(t1))


def unequal_periods_message_parts_8(n, c):
    return lifted(n['now'], c)


RULES['time/unequal-periods.yaml'] = (
Rule(name='unequal-periods',
    family='time',
    path=str(_FOLDER / 'time/unequal-periods.yaml'),
    summary='A change compares two periods of unequal length.',
    why='A quarter is less than a year, whatever happened in it. Of what adds up over time (output, sales, rainfall), only periods of equal length can be compared; a stock or a price is not meant.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Compare like with like: the same months of both years, or both whole years. Which was meant?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('change',), present=('since', 'period', 'flow',)),),
    when=Expression('claim.flow', Kind(name='bool'), unequal_periods_when, frozenset((('claim', '',), ('claim', 'flow',),)), False, frozenset((('claim', 'flow',),)), frozenset()),
    let=(('before', Expression('days(claim.since)', Kind(name='quantity', unit_kind='number', dimension=()), unequal_periods_let_before_1, frozenset((('claim', '',), ('claim', 'since',),)), False, frozenset((('claim', 'since',),)), frozenset(('days',))),), ('now', Expression('days(claim.period)', Kind(name='quantity', unit_kind='number', dimension=()), unequal_periods_let_now_1, frozenset((('claim', '',), ('claim', 'period',),)), False, frozenset((('claim', 'period',),)), frozenset(('days',))),),),
    require=Expression('before * 5 >= now * 4 and now * 5 >= before * 4', Kind(name='truth'), unequal_periods_require, frozenset((('before', '',), ('now', '',),)), True, frozenset((('before',), ('now',),)), frozenset()),
    at=Target(name='claim', field='period'),
    also=(Target(name='claim', field='since'),),
    message=Template(text='{claim.stated_as} compares {claim.since} ({before} days) with {claim.period} ({now} days)', parts=(said('claim.stated_as', unequal_periods_message_parts_0), ' compares ', said('claim.since', unequal_periods_message_parts_2), ' (', said('before', unequal_periods_message_parts_4), ' days) with ', said('claim.period', unequal_periods_message_parts_6), ' (', said('now', unequal_periods_message_parts_8), ' days)',)),
    help_template=Template(text='Compare like with like: the same months of both years, or both whole years. Which was meant?', parts=('Compare like with like: the same months of both years, or both whole years. Which was meant?',))),
'1746-d500e064')

# -- time/unlikely-pace.yaml --

def unlikely_pace_variables_0_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_is_currency(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_is_intensive(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def unlikely_pace_variables_1_only(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_is_currency(t3))) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_is_intensive(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def unlikely_pace_when(n, c):
    return (FALSE if (t11 := (UNKNOWN if (t1 := (None if (t3 := (None if (t5 := (None if (t6 := n['shorter']) is None else claim_period(t6))) is None else f_days(c, t5))) is None else None if (t4 := number('9', c)) is None else multiply(t3, t4))) is None else UNKNOWN if (t2 := (None if (t7 := (None if (t9 := (None if (t10 := n['longer']) is None else claim_period(t10))) is None else f_days(c, t9))) is None else None if (t8 := number('4', c)) is None else multiply(t7, t8))) is None else relate('>=', t1, t2, c))) is FALSE else both(t11, (UNKNOWN if (t12 := (None if (t14 := (None if (t15 := n['shorter']) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_low(c, t14))) is None else UNKNOWN if (t13 := (None if (t16 := number('0', c)) is None else None if (t17 := (None if (t18 := n['shorter']) is None else stated(claim_value(t18), t18, 'value', c))) is None else multiply(t16, t17))) is None else relate('>', t12, t13, c))))


def unlikely_pace_let_rest_1(n, c):
    return (None if (t1 := (None if (t2 := (None if (t4 := n['longer']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['shorter']) is None else stated(claim_value(t5), t5, 'value', c))) is None else subtract(t2, t3))) is None else f_abs(c, t1))


def unlikely_pace_let_left_1(n, c):
    return (None if (t1 := (None if (t3 := (None if (t4 := n['longer']) is None else claim_period(t4))) is None else f_days(c, t3))) is None else None if (t2 := (None if (t5 := (None if (t6 := n['shorter']) is None else claim_period(t6))) is None else f_days(c, t5))) is None else subtract(t1, t2))


def unlikely_pace_let_usual_1(n, c):
    return (None if (t1 := (None if (t3 := n['shorter']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := (None if (t5 := n['shorter']) is None else claim_period(t5))) is None else f_days(c, t4))) is None else divide(t1, t2))


def unlikely_pace_require(n, c):
    return (None if (t1 := lifted(n['rest'], c)) is None else None if (t2 := (None if (t3 := (None if (t5 := lifted(n['usual'], c)) is None else None if (t6 := lifted(n['left'], c)) is None else multiply(t5, t6))) is None else None if (t4 := (None if (t7 := n['settings']) is None else stated(settings_drift(t7), t7, 'drift', c))) is None else multiply(t3, t4))) is None else relate('<=', t1, t2, c))


def unlikely_pace_message_parts_0(n, c):
    return (None if (t1 := n['shorter']) is None else claim_stated(t1))


def unlikely_pace_message_parts_2(n, c):
    return (None if (t1 := n['shorter']) is None else claim_period(t1))


def unlikely_pace_message_parts_4(n, c):
    return lifted(n['rest'], c)


def unlikely_pace_message_parts_6(n, c):
    return (None if (t1 := n['longer']) is None else claim_period(t1))


def unlikely_pace_message_parts_8(n, c):
    return (None if (t1 := n['longer']) is None else claim_stated(t1))


def unlikely_pace_message_parts_10(n, c):
    return (None if (t1 := n['settings']) is None else stated(settings_drift(t1), t1, 'drift', c))


def unlikely_pace_working_0_parts_0(n, c):
    return (None if (t1 := n['longer']) is None else stated(claim_value(t1), t1, 'value', c))


def unlikely_pace_working_0_parts_2(n, c):
    return (None if (t1 := n['shorter']) is None else stated(claim_value(t1), t1, 'value', c))


def unlikely_pace_working_0_parts_4(n, c):
    return lifted(n['rest'], c)


def unlikely_pace_working_0_parts_6(n, c):
    return lifted(n['left'], c)


def unlikely_pace_working_1_parts_0(n, c):
    return (None if (t1 := n['shorter']) is None else stated(claim_value(t1), t1, 'value', c))


def unlikely_pace_working_1_parts_2(n, c):
    return (None if (t1 := (None if (t2 := n['shorter']) is None else claim_period(t2))) is None else f_days(c, t1))


def unlikely_pace_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['longer']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := n['shorter']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def unlikely_pace_help_template_parts_1(n, c):
    return (None if (t1 := n['longer']) is None else claim_stated(t1))


def unlikely_pace_help_template_parts_3(n, c):
    return (None if (t1 := n['shorter']) is None else claim_stated(t1))


RULES['time/unlikely-pace.yaml'] = (
Rule(name='unlikely-pace',
    family='time',
    path=str(_FOLDER / 'time/unlikely-pace.yaml'),
    summary='What is left of a period would need many times the pace of the part that is known.',
    why='Of a loss of 620 million until October, 8 billion in the year leave 7.4 billion for two months: a scale word, a decimal point or the period of one of the figures is wrong.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Million or billion, a decimal point, or another period? Look up {longer.stated} and {shorter.stated}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='longer', types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.is_currency and not claim.is_intensive', Kind(name='bool'), unlikely_pace_variables_0_only, frozenset((('claim', '',), ('claim', 'is_currency',), ('claim', 'is_intensive',),)), False, frozenset((('claim', 'is_currency',), ('claim', 'is_intensive',),)), frozenset())), Variable(name='shorter', types=('amount',), present=('period',), absent=('statistic', 'rate',), only=Expression('claim.is_currency and not claim.is_intensive', Kind(name='bool'), unlikely_pace_variables_1_only, frozenset((('claim', '',), ('claim', 'is_currency',), ('claim', 'is_intensive',),)), False, frozenset((('claim', 'is_currency',), ('claim', 'is_intensive',),)), frozenset())),),
    links=(Link(left=('longer', 'subject',), right=('shorter', 'subject',)), Link(left=('longer', 'measure',), right=('shorter', 'measure',)), Link(left=('longer', 'period',), right=('shorter', 'period',), nests=True),),
    same=('where', 'breakdown', 'basis',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('days(shorter.period) * 9 >= days(longer.period) * 4 and low(shorter.value) > 0 * shorter.value', Kind(name='truth'), unlikely_pace_when, frozenset((('longer', '',), ('longer', 'period',), ('shorter', '',), ('shorter', 'period',), ('shorter', 'value',),)), True, frozenset((('longer', 'period',), ('shorter', 'period',), ('shorter', 'value',),)), frozenset(('days', 'low',))),
    let=(('rest', Expression('abs(longer.value - shorter.value)', Kind(name='quantity', size=2), unlikely_pace_let_rest_1, frozenset((('longer', '',), ('longer', 'value',), ('shorter', '',), ('shorter', 'value',),)), False, frozenset((('longer', 'value',), ('shorter', 'value',),)), frozenset(('abs',))),), ('left', Expression('days(longer.period) - days(shorter.period)', Kind(name='quantity', unit_kind='number', dimension=(), size=2), unlikely_pace_let_left_1, frozenset((('longer', '',), ('longer', 'period',), ('shorter', '',), ('shorter', 'period',),)), False, frozenset((('longer', 'period',), ('shorter', 'period',),)), frozenset(('days',))),), ('usual', Expression('shorter.value / days(shorter.period)', Kind(name='quantity', size=2), unlikely_pace_let_usual_1, frozenset((('shorter', '',), ('shorter', 'period',), ('shorter', 'value',),)), False, frozenset((('shorter', 'period',), ('shorter', 'value',),)), frozenset(('days',))),),),
    require=Expression('rest <= usual * left * settings.drift', Kind(name='truth'), unlikely_pace_require, frozenset((('left', '',), ('rest', '',), ('settings', '',), ('settings', 'drift',), ('usual', '',),)), True, frozenset((('left',), ('rest',), ('settings', 'drift',), ('usual',),)), frozenset()),
    at=Target(name='longer', field='value'),
    also=(Target(name='shorter', field='value'),),
    yields_to=('scale-slip', 'agreement', 'disagrees-with-source', 'sub-periods-mismatch', 'equals-mismatch',),
    message=Template(text='{shorter.stated} in {shorter.period} leaves {rest} for the rest of {longer.period}, if {longer.stated} is right: more than {settings.drift} times as much a day', parts=(said('shorter.stated', unlikely_pace_message_parts_0), ' in ', said('shorter.period', unlikely_pace_message_parts_2), ' leaves ', said('rest', unlikely_pace_message_parts_4), ' for the rest of ', said('longer.period', unlikely_pace_message_parts_6), ', if ', said('longer.stated', unlikely_pace_message_parts_8), ' is right: more than ', said('settings.drift', unlikely_pace_message_parts_10), ' times as much a day',)),
    working=(Template(text='{longer.value} − {shorter.value} = {rest}, for {left} days', parts=(said('longer.value', unlikely_pace_working_0_parts_0), ' − ', said('shorter.value', unlikely_pace_working_0_parts_2), ' = ', said('rest', unlikely_pace_working_0_parts_4), ', for ', said('left', unlikely_pace_working_0_parts_6), ' days',)), Template(text='{shorter.value} in {days(shorter.period)} days', parts=(said('shorter.value', unlikely_pace_working_1_parts_0), ' in ', said('days(shorter.period)', unlikely_pace_working_1_parts_2), ' days',)), Template(text='likely slip: {slip(longer.value, shorter.value)}', parts=('likely slip: ', said('slip(longer.value, shorter.value)', unlikely_pace_working_2_parts_1),)),),
    help_template=Template(text='Million or billion, a decimal point, or another period? Look up {longer.stated} and {shorter.stated}.', parts=('Million or billion, a decimal point, or another period? Look up ', said('longer.stated', unlikely_pace_help_template_parts_1), ' and ', said('shorter.stated', unlikely_pace_help_template_parts_3), '.',))),
'3580-636aa379')

# -- units/ambiguous-unit.yaml --

RULES['units/ambiguous-unit.yaml'] = (
Rule(name='ambiguous-unit',
    family='units',
    path=str(_FOLDER / 'units/ambiguous-unit.yaml'),
    summary='A unit is written so that it can mean two things.',
    why='"kt" is a kilotonne or a knot, "mt" a megatonne, a metric ton or a millitonne, "ton" a tonne or a short ton (907 kg), "bp" a basis point or BP the firm. The figure is read in the sense that the note names; the reader of the article may take the other.',
    severity=Severity.NOTE,
    severity_key=Severity.NOTE,
    help='Write the unit in full, such as kilotonne, tonne or percentage point.',
    since='0.1.0',
    shape='raised',
    raised_by='quantity'),
'1340-877be1dd')

# -- units/bad-conversion.yaml --

def bad_conversion_when(n, c):
    return f_present(c, (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)))


def bad_conversion_require(n, c):
    return (FALSE if (t3 := as_truth((None if (t1 := on_each(f_agree, True, 1, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), amounts(claim_also, n['claim'], 'also', c)], c)) is None else f_all(c, t1)))) is FALSE else both(t3, as_truth((None if (t4 := on_each(f_converts, True, 1, [(None if (t5 := n['claim']) is None else stated(claim_value(t5), t5, 'value', c)), amounts(claim_also, n['claim'], 'also', c), (None if (t6 := n['claim']) is None else claim_difference(t6))], c)) is None else f_all(c, t4)))))


def bad_conversion_possible(n, c):
    return (None if (t1 := on_each(f_may_equal, True, 1, [(None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c)), amounts(claim_also, n['claim'], 'also', c)], c)) is None else f_all(c, t1))


def bad_conversion_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def bad_conversion_message_parts_2(n, c):
    return amounts(claim_also, n['claim'], 'also', c)


def bad_conversion_working_0_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def bad_conversion_working_1_parts_0(n, c):
    return strict(f_convert, [(None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t2))], c)


def bad_conversion_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1)), (None if (t2 := n['claim']) is None else stated(claim_value(t2), t2, 'value', c))], c)


def bad_conversion_forms_0_when(n, c):
    return f_present(c, (None if (t1 := n['claim']) is None else stated(claim_rate_bounds(t1), t1, 'rate_bounds', c)))


def bad_conversion_forms_0_require(n, c):
    return strict(f_overlap, [(None if (t1 := n['claim']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c)), (None if (t2 := n['claim']) is None else stated(claim_rate_bounds(t2), t2, 'rate_bounds', c))], c)


def bad_conversion_forms_0_possible(n, c):
    return strict(f_one_of, [(None if (t1 := n['claim']) is None else claim_hedge(t1)), '<', '<=', '>', '>='], c)


def bad_conversion_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def bad_conversion_forms_0_message_parts_2(n, c):
    return amounts(claim_also, n['claim'], 'also', c)


def bad_conversion_forms_0_message_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def bad_conversion_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def bad_conversion_forms_0_working_0_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1))


def bad_conversion_forms_0_working_0_parts_4(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def bad_conversion_forms_0_working_0_parts_6(n, c):
    return strict(f_between, [(None if (t1 := n['claim']) is None else stated(claim_rate_bounds(t1), t1, 'rate_bounds', c)), (None if (t2 := n['claim']) is None else stated(claim_rate_bounds(t2), t2, 'rate_bounds', c))], c)


RULES['units/bad-conversion.yaml'] = (
Rule(name='bad-conversion',
    family='units',
    path=str(_FOLDER / 'units/bad-conversion.yaml'),
    summary='The same value, given in a second unit, does not convert to it.',
    why='A conversion is often typed from memory or divided where it should be multiplied. The two figures stand side by side in print, and every reader with a calculator can see that one of them is wrong. Of two currencies only what cannot be is told here: no pound was ever worth a tenth of a cent. Against a rate that is stated they are held by `exchange-mismatch`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures does the source have? Convert it again.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount', 'share', 'change',), present=('also',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(claim.value)', Kind(name='bool'), bad_conversion_when, frozenset((('claim', '',), ('claim', 'value',),)), False, frozenset((('claim', 'value', '?',),)), frozenset(('present',))),
    require=Expression('all(agree(claim.value, claim.also)) and all(converts(claim.value, claim.also, claim.difference))', Kind(name='truth'), bad_conversion_require, frozenset((('claim', '',), ('claim', 'also',), ('claim', 'difference',), ('claim', 'value',),)), False, frozenset((('claim', 'also',), ('claim', 'difference',), ('claim', 'value',),)), frozenset(('agree', 'all', 'converts',))),
    possible=Expression('all(may_equal(claim.value, claim.also))', Kind(name='bool'), bad_conversion_possible, frozenset((('claim', '',), ('claim', 'also',), ('claim', 'value',),)), False, frozenset((('claim', 'also',), ('claim', 'value',),)), frozenset(('all', 'may_equal',))),
    because=Template(text='both can be true, for one of them only says over or under; but neither converts to the other', parts=('both can be true, for one of them only says over or under; but neither converts to the other',)),
    at=Target(name='claim', field='also'),
    message=Template(text='{claim.value} is not {claim.also}', parts=(said('claim.value', bad_conversion_message_parts_0), ' is not ', said('claim.also', bad_conversion_message_parts_2),)),
    working=(Template(text='{reading(claim.value)}', parts=(said('reading(claim.value)', bad_conversion_working_0_parts_0),)), Template(text='{convert(claim.value, first(claim.also))}', parts=(said('convert(claim.value, first(claim.also))', bad_conversion_working_1_parts_0),)), Template(text='likely slip: {slip(first(claim.also), claim.value)}', parts=('likely slip: ', said('slip(first(claim.also), claim.value)', bad_conversion_working_2_parts_1),)),),
    help_template=Template(text='Which of the two figures does the source have? Convert it again.', parts=('Which of the two figures does the source have? Convert it again.',)),
    forms=(Rule(name='bad-conversion',
    family='units',
    path=str(_FOLDER / 'units/bad-conversion.yaml'),
    summary='The same value, given in a second unit, does not convert to it.',
    why='A conversion is often typed from memory or divided where it should be multiplied. The two figures stand side by side in print, and every reader with a calculator can see that one of them is wrong. Of two currencies only what cannot be is told here: no pound was ever worth a tenth of a cent. Against a rate that is stated they are held by `exchange-mismatch`.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Million, billion or a decimal point? Which of the two figures does the source have?',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount',), some=('also',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('present(claim.rate_bounds)', Kind(name='bool'), bad_conversion_forms_0_when, frozenset((('claim', '',), ('claim', 'rate_bounds',),)), False, frozenset((('claim', 'rate_bounds', '?',),)), frozenset(('present',))),
    require=Expression('overlap(claim.exchange_rate, claim.rate_bounds)', Kind(name='truth'), bad_conversion_forms_0_require, frozenset((('claim', '',), ('claim', 'exchange_rate',), ('claim', 'rate_bounds',),)), False, frozenset((('claim', 'exchange_rate',), ('claim', 'rate_bounds',),)), frozenset(('overlap',))),
    possible=Expression('one_of(claim.hedge, "<", "<=", ">", ">=")', Kind(name='bool'), bad_conversion_forms_0_possible, frozenset((('claim', '',), ('claim', 'hedge',),)), False, frozenset((('claim', 'hedge',),)), frozenset(('one_of',))),
    because=Template(text='both can be true, for one of them only says over or under; but neither converts to the other', parts=('both can be true, for one of them only says over or under; but neither converts to the other',)),
    at=Target(name='claim', field='also'),
    message=Template(text='{claim.value} is not {claim.also}: that would be {claim.exchange_rate}', parts=(said('claim.value', bad_conversion_forms_0_message_parts_0), ' is not ', said('claim.also', bad_conversion_forms_0_message_parts_2), ': that would be ', said('claim.exchange_rate', bad_conversion_forms_0_message_parts_4),)),
    working=(Template(text='{claim.value} / {first(claim.also)} = {claim.exchange_rate}; it has been {between(claim.rate_bounds, claim.rate_bounds)}', parts=(said('claim.value', bad_conversion_forms_0_working_0_parts_0), ' / ', said('first(claim.also)', bad_conversion_forms_0_working_0_parts_2), ' = ', said('claim.exchange_rate', bad_conversion_forms_0_working_0_parts_4), '; it has been ', said('between(claim.rate_bounds, claim.rate_bounds)', bad_conversion_forms_0_working_0_parts_6),)),),
    help_template=Template(text='Million, billion or a decimal point? Which of the two figures does the source have?', parts=('Million, billion or a decimal point? Which of the two figures does the source have?',))),)),
'5290-d1ce5698')

# -- units/exchange-mismatch.yaml --

def exchange_mismatch_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_states_rate(t1))


def exchange_mismatch_when(n, c):
    return (True if (t1 := strict(f_same_time, [n['claim'], n['rate']], c)) is True else True if (t2 := strict(f_far_off, [lifted(n['implied'], c), lifted(n['stated'], c), number('2', c)], c)) is True else None if t1 is None or t2 is None else False)


def exchange_mismatch_let_implied_1(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def exchange_mismatch_let_stated_1(n, c):
    return (None if (t1 := n['rate']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def exchange_mismatch_require(n, c):
    return strict(f_overlap, [lifted(n['implied'], c), lifted(n['stated'], c)], c)


def exchange_mismatch_possible(n, c):
    return strict(f_one_of, [(None if (t1 := n['claim']) is None else claim_hedge(t1)), '<', '<=', '>', '>='], c)


def exchange_mismatch_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_message_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_message_parts_4(n, c):
    return lifted(n['implied'], c)


def exchange_mismatch_message_parts_6(n, c):
    return lifted(n['stated'], c)


def exchange_mismatch_message_parts_7(n, c):
    return strict(f_for_when, [n['claim'], n['rate']], c)


def exchange_mismatch_working_0_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_working_0_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_working_0_parts_4(n, c):
    return lifted(n['implied'], c)


def exchange_mismatch_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['rate']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def exchange_mismatch_working_2_parts_1(n, c):
    return strict(f_slip, [lifted(n['implied'], c), lifted(n['stated'], c)], c)


def exchange_mismatch_help_template_parts_1(n, c):
    return (None if (t1 := n['rate']) is None else claim_period(t1))


def exchange_mismatch_forms_0_variables_1_only(n, c):
    return (None if (t1 := n['claim']) is None else claim_states_rate(t1))


def exchange_mismatch_forms_0_when(n, c):
    return (False if (t1 := equal((None if (t4 := n['one']) is None else claim_kind_class(t4)), (None if (t5 := n['other']) is None else claim_kind_class(t5)), True)) is False else False if (t2 := f_missing(c, (None if (t6 := n['one']) is None else claim_statistic(t6)))) is False else False if (t3 := f_missing(c, (None if (t7 := n['other']) is None else claim_statistic(t7)))) is False else None if t1 is None or t2 is None or t3 is None else True)


def exchange_mismatch_forms_0_require(n, c):
    return (None if (t1 := (None if (t3 := n['one']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := (None if (t6 := n['other']) is None else stated(claim_value(t6), t6, 'value', c))) is None else None if (t5 := (None if (t7 := n['rate']) is None else stated(claim_value(t7), t7, 'value', c))) is None else multiply(t4, t5))) is None else relate('==', t1, t2, c))


def exchange_mismatch_forms_0_message_parts_0(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_message_parts_2(n, c):
    return (None if (t1 := n['rate']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_message_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['other']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['rate']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def exchange_mismatch_forms_0_message_parts_6(n, c):
    return (None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_message_parts_8(n, c):
    return (None if (t1 := n['one']) is None else claim_called(t1))


def exchange_mismatch_forms_0_working_0_parts_0(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_working_0_parts_2(n, c):
    return (None if (t1 := n['rate']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_working_0_parts_4(n, c):
    return (None if (t1 := (None if (t3 := n['other']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['rate']) is None else stated(claim_value(t4), t4, 'value', c))) is None else multiply(t1, t2))


def exchange_mismatch_forms_0_working_1_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['one']) is None else stated(claim_value(t2), t2, 'value', c))) is None else f_reading(c, t1))


def exchange_mismatch_forms_0_working_2_parts_1(n, c):
    return strict(f_slip, [(None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c)), (None if (t2 := (None if (t4 := n['other']) is None else stated(claim_value(t4), t4, 'value', c))) is None else None if (t3 := (None if (t5 := n['rate']) is None else stated(claim_value(t5), t5, 'value', c))) is None else multiply(t2, t3))], c)


def exchange_mismatch_forms_0_help_template_parts_1(n, c):
    return (None if (t1 := n['one']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_0_help_template_parts_3(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_1_when(n, c):
    return (False if (t1 := strict(f_stands_before, [n['other'], n['claim']], c)) is False else False if (t2 := (True if (t3 := (False if (t5 := strict(f_same_time, [n['claim'], n['other']], c)) is False else False if (t6 := strict(f_far_off, [lifted(n['here'], c), lifted(n['there'], c), number('1', c)], c)) is False else None if t5 is None or t6 is None else True)) is True else True if (t4 := strict(f_far_off, [lifted(n['here'], c), lifted(n['there'], c), number('10', c)], c)) is True else None if t3 is None or t4 is None else False)) is False else None if t1 is None or t2 is None else True)


def exchange_mismatch_forms_1_let_here_1(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def exchange_mismatch_forms_1_let_there_1(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_exchange_rate(t1), t1, 'exchange_rate', c))


def exchange_mismatch_forms_1_require(n, c):
    return strict(f_overlap, [lifted(n['here'], c), lifted(n['there'], c)], c)


def exchange_mismatch_forms_1_possible(n, c):
    return (None if (t1 := strict(f_far_off, [lifted(n['here'], c), lifted(n['there'], c), number('2', c)], c)) is None else not t1)


def exchange_mismatch_forms_1_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_1_message_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_forms_1_message_parts_4(n, c):
    return lifted(n['here'], c)


def exchange_mismatch_forms_1_message_parts_6(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_1_message_parts_8(n, c):
    return (None if (t1 := amounts(claim_also, n['other'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_forms_1_message_parts_10(n, c):
    return lifted(n['there'], c)


def exchange_mismatch_forms_1_working_0_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_1_working_0_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['claim'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_forms_1_working_0_parts_4(n, c):
    return lifted(n['here'], c)


def exchange_mismatch_forms_1_working_1_parts_0(n, c):
    return (None if (t1 := n['other']) is None else stated(claim_value(t1), t1, 'value', c))


def exchange_mismatch_forms_1_working_1_parts_2(n, c):
    return (None if (t1 := amounts(claim_also, n['other'], 'also', c)) is None else f_first(c, t1))


def exchange_mismatch_forms_1_working_1_parts_4(n, c):
    return lifted(n['there'], c)


RULES['units/exchange-mismatch.yaml'] = (
Rule(name='exchange-mismatch',
    family='units',
    path=str(_FOLDER / 'units/exchange-mismatch.yaml'),
    summary='Two sums in two currencies do not fit the rate of exchange.',
    why='A rate of exchange is a figure like any other (`1.53 USD/GBP`, with its period), in the story or in a table. A sum that is printed in two currencies states one as well. A scale word or a decimal point that slipped in the conversion shows at once; between two days of one year rates move, so a smaller difference is only told where the time is the same.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the two figures does the source have? Convert it again, at the rate of {rate.period}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount',), present=('also',)), Variable(name='rate', types=('amount',), only=Expression('claim.states_rate', Kind(name='bool'), exchange_mismatch_variables_1_only, frozenset((('claim', '',), ('claim', 'states_rate',),)), False, frozenset((('claim', 'states_rate',),)), frozenset())),),
    links=(Link(left=('claim', 'exchange',), right=('rate', 'exchange',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('same_time(claim, rate) or far_off(implied, stated, 2)', Kind(name='bool'), exchange_mismatch_when, frozenset((('claim', '',), ('implied', '',), ('rate', '',), ('stated', '',),)), False, frozenset((('claim',), ('implied',), ('rate',), ('stated',),)), frozenset(('far_off', 'same_time',))),
    let=(('implied', Expression('claim.exchange_rate', Kind(name='quantity'), exchange_mismatch_let_implied_1, frozenset((('claim', '',), ('claim', 'exchange_rate',),)), False, frozenset((('claim', 'exchange_rate',),)), frozenset()),), ('stated', Expression('rate.exchange_rate', Kind(name='quantity'), exchange_mismatch_let_stated_1, frozenset((('rate', '',), ('rate', 'exchange_rate',),)), False, frozenset((('rate', 'exchange_rate',),)), frozenset()),),),
    require=Expression('overlap(implied, stated)', Kind(name='truth'), exchange_mismatch_require, frozenset((('implied', '',), ('stated', '',),)), False, frozenset((('implied',), ('stated',),)), frozenset(('overlap',))),
    possible=Expression('one_of(claim.hedge, "<", "<=", ">", ">=")', Kind(name='bool'), exchange_mismatch_possible, frozenset((('claim', '',), ('claim', 'hedge',),)), False, frozenset((('claim', 'hedge',),)), frozenset(('one_of',))),
    because=Template(text='one of the two sums is a bound, and both can hold at once', parts=('one of the two sums is a bound, and both can hold at once',)),
    at=Target(name='claim', field='also'),
    also=(Target(name='rate', field='value'),),
    yields_to=('bad-conversion', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{claim.value} and {first(claim.also)} make {implied}, and the rate is {stated}{for_when(claim, rate)}', parts=(said('claim.value', exchange_mismatch_message_parts_0), ' and ', said('first(claim.also)', exchange_mismatch_message_parts_2), ' make ', said('implied', exchange_mismatch_message_parts_4), ', and the rate is ', said('stated', exchange_mismatch_message_parts_6), said('for_when(claim, rate)', exchange_mismatch_message_parts_7),)),
    working=(Template(text='{claim.value} / {first(claim.also)} = {implied}', parts=(said('claim.value', exchange_mismatch_working_0_parts_0), ' / ', said('first(claim.also)', exchange_mismatch_working_0_parts_2), ' = ', said('implied', exchange_mismatch_working_0_parts_4),)), Template(text='{reading(rate.value)}', parts=(said('reading(rate.value)', exchange_mismatch_working_1_parts_0),)), Template(text='likely slip: {slip(implied, stated)}', parts=('likely slip: ', said('slip(implied, stated)', exchange_mismatch_working_2_parts_1),)),),
    help_template=Template(text='Which of the two figures does the source have? Convert it again, at the rate of {rate.period}.', parts=('Which of the two figures does the source have? Convert it again, at the rate of ', said('rate.period', exchange_mismatch_help_template_parts_1), '.',)),
    forms=(Rule(name='exchange-mismatch',
    family='units',
    path=str(_FOLDER / 'units/exchange-mismatch.yaml'),
    summary='Two sums in two currencies do not fit the rate of exchange.',
    why='A rate of exchange is a figure like any other (`1.53 USD/GBP`, with its period), in the story or in a table. A sum that is printed in two currencies states one as well. A scale word or a decimal point that slipped in the conversion shows at once; between two days of one year rates move, so a smaller difference is only told where the time is the same.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Which of the three is wrong: {one.value}, {other.value} or the rate? Or are the two of different times?',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='one', types=('amount',)), Variable(name='rate', types=('amount',), only=Expression('claim.states_rate', Kind(name='bool'), exchange_mismatch_forms_0_variables_1_only, frozenset((('claim', '',), ('claim', 'states_rate',),)), False, frozenset((('claim', 'states_rate',),)), frozenset())), Variable(name='other', types=('amount',)),),
    links=(Link(left=('one', 'subject',), right=('other', 'subject',)), Link(left=('one', 'measure',), right=('other', 'measure',)), Link(left=('one', 'currency',), right=('rate', 'currency',)), Link(left=('other', 'currency',), right=('rate', 'below',)),),
    same=('basis', 'period',),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('one.kind_class == other.kind_class and missing(one.statistic) and missing(other.statistic)', Kind(name='bool'), exchange_mismatch_forms_0_when, frozenset((('one', '',), ('one', 'kind_class',), ('one', 'statistic',), ('other', '',), ('other', 'kind_class',), ('other', 'statistic',),)), False, frozenset((('one', 'kind_class',), ('one', 'statistic', '?',), ('other', 'kind_class',), ('other', 'statistic', '?',),)), frozenset(('missing',))),
    require=Expression('one.value == other.value * rate.value', Kind(name='truth'), exchange_mismatch_forms_0_require, frozenset((('one', '',), ('one', 'value',), ('other', '',), ('other', 'value',), ('rate', '',), ('rate', 'value',),)), False, frozenset((('one', 'value',), ('other', 'value',), ('rate', 'value',),)), frozenset()),
    at=Target(name='one', field='value'),
    also=(Target(name='other', field='value'), Target(name='rate', field='value'),),
    law='{one} = {other} × {rate}',
    yields_to=('bad-conversion', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{other.value} at {rate.value} is {other.value * rate.value}, not {one.value} ({one.called})', parts=(said('other.value', exchange_mismatch_forms_0_message_parts_0), ' at ', said('rate.value', exchange_mismatch_forms_0_message_parts_2), ' is ', said('other.value * rate.value', exchange_mismatch_forms_0_message_parts_4), ', not ', said('one.value', exchange_mismatch_forms_0_message_parts_6), ' (', said('one.called', exchange_mismatch_forms_0_message_parts_8), ')',)),
    working=(Template(text='{other.value} × {rate.value} = {other.value * rate.value}', parts=(said('other.value', exchange_mismatch_forms_0_working_0_parts_0), ' × ', said('rate.value', exchange_mismatch_forms_0_working_0_parts_2), ' = ', said('other.value * rate.value', exchange_mismatch_forms_0_working_0_parts_4),)), Template(text='{reading(one.value)}', parts=(said('reading(one.value)', exchange_mismatch_forms_0_working_1_parts_0),)), Template(text='likely slip: {slip(one.value, other.value * rate.value)}', parts=('likely slip: ', said('slip(one.value, other.value * rate.value)', exchange_mismatch_forms_0_working_2_parts_1),)),),
    help_template=Template(text='Which of the three is wrong: {one.value}, {other.value} or the rate? Or are the two of different times?', parts=('Which of the three is wrong: ', said('one.value', exchange_mismatch_forms_0_help_template_parts_1), ', ', said('other.value', exchange_mismatch_forms_0_help_template_parts_3), ' or the rate? Or are the two of different times?',))), Rule(name='exchange-mismatch',
    family='units',
    path=str(_FOLDER / 'units/exchange-mismatch.yaml'),
    summary='Two sums in two currencies do not fit the rate of exchange.',
    why='A rate of exchange is a figure like any other (`1.53 USD/GBP`, with its period), in the story or in a table. A sum that is printed in two currencies states one as well. A scale word or a decimal point that slipped in the conversion shows at once; between two days of one year rates move, so a smaller difference is only told where the time is the same.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Were the two converted at one rate? Convert them again.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='claim', types=('amount',), present=('also',)), Variable(name='other', types=('amount',), present=('also',)),),
    links=(Link(left=('claim', 'exchange',), right=('other', 'exchange',)),),
    same=(),
    within='project',
    kinds_of_document=('article', 'reference',),
    when=Expression('stands_before(other, claim) and (same_time(claim, other) and far_off(here, there, 1) or far_off(here, there, 10))', Kind(name='bool'), exchange_mismatch_forms_1_when, frozenset((('claim', '',), ('here', '',), ('other', '',), ('there', '',),)), False, frozenset((('claim',), ('here',), ('other',), ('there',),)), frozenset(('far_off', 'same_time', 'stands_before',))),
    let=(('here', Expression('claim.exchange_rate', Kind(name='quantity'), exchange_mismatch_forms_1_let_here_1, frozenset((('claim', '',), ('claim', 'exchange_rate',),)), False, frozenset((('claim', 'exchange_rate',),)), frozenset()),), ('there', Expression('other.exchange_rate', Kind(name='quantity'), exchange_mismatch_forms_1_let_there_1, frozenset((('other', '',), ('other', 'exchange_rate',),)), False, frozenset((('other', 'exchange_rate',),)), frozenset()),),),
    require=Expression('overlap(here, there)', Kind(name='truth'), exchange_mismatch_forms_1_require, frozenset((('here', '',), ('there', '',),)), False, frozenset((('here',), ('there',),)), frozenset(('overlap',))),
    possible=Expression('not far_off(here, there, 2)', Kind(name='bool'), exchange_mismatch_forms_1_possible, frozenset((('here', '',), ('there', '',),)), False, frozenset((('here',), ('there',),)), frozenset(('far_off',))),
    because=Template(text='rates move, and the two sums may be of different days', parts=('rates move, and the two sums may be of different days',)),
    at=Target(name='claim', field='also'),
    also=(Target(name='other', field='also'),),
    yields_to=('bad-conversion', 'scale-slip', 'agreement', 'disagrees-with-source',),
    message=Template(text='{claim.value} and {first(claim.also)} make {here}, and {other.value} and {first(other.also)} make {there}', parts=(said('claim.value', exchange_mismatch_forms_1_message_parts_0), ' and ', said('first(claim.also)', exchange_mismatch_forms_1_message_parts_2), ' make ', said('here', exchange_mismatch_forms_1_message_parts_4), ', and ', said('other.value', exchange_mismatch_forms_1_message_parts_6), ' and ', said('first(other.also)', exchange_mismatch_forms_1_message_parts_8), ' make ', said('there', exchange_mismatch_forms_1_message_parts_10),)),
    working=(Template(text='{claim.value} / {first(claim.also)} = {here}', parts=(said('claim.value', exchange_mismatch_forms_1_working_0_parts_0), ' / ', said('first(claim.also)', exchange_mismatch_forms_1_working_0_parts_2), ' = ', said('here', exchange_mismatch_forms_1_working_0_parts_4),)), Template(text='{other.value} / {first(other.also)} = {there}', parts=(said('other.value', exchange_mismatch_forms_1_working_1_parts_0), ' / ', said('first(other.also)', exchange_mismatch_forms_1_working_1_parts_2), ' = ', said('there', exchange_mismatch_forms_1_working_1_parts_4),)),),
    help_template=Template(text='Were the two converted at one rate? Convert them again.', parts=('Were the two converted at one rate? Convert them again.',))),)),
'6327-4ce67ed8')

# -- units/money-without-year.yaml --

def money_without_year_when(n, c):
    return (False if (t1 := (None if (t3 := n['claim']) is None else claim_is_currency(t3))) is False else False if (t2 := (True if (t4 := strict(f_one_of, [(None if (t11 := n['claim']) is None else claim_basis(t11)), 'real'], c)) is True else True if (t5 := strict(f_contains, [(None if (t12 := n['claim']) is None else claim_basis(t12)), 'real terms'], c)) is True else True if (t6 := strict(f_contains, [(None if (t13 := n['claim']) is None else claim_basis(t13)), 'real prices'], c)) is True else True if (t7 := strict(f_contains, [(None if (t14 := n['claim']) is None else claim_basis(t14)), 'real wages'], c)) is True else True if (t8 := strict(f_contains, [(None if (t15 := n['claim']) is None else claim_basis(t15)), 'constant'], c)) is True else True if (t9 := strict(f_contains, [(None if (t16 := n['claim']) is None else claim_basis(t16)), 'inflation-adjusted'], c)) is True else True if (t10 := strict(f_contains, [(None if (t17 := n['claim']) is None else claim_basis(t17)), 'adjusted for inflation'], c)) is True else None if t4 is None or t5 is None or t6 is None or t7 is None or t8 is None or t9 is None or t10 is None else False)) is False else None if t1 is None or t2 is None else True)


def money_without_year_require(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_basis(t2))) is None else f_has_year(c, t1))


def money_without_year_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated_as(t1))


def money_without_year_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_basis(t1))


RULES['units/money-without-year.yaml'] = (
Rule(name='money-without-year',
    family='units',
    path=str(_FOLDER / 'units/money-without-year.yaml'),
    summary='A sum in constant prices does not say of which year the prices are.',
    why='"Adjusted for inflation" to 1990 or to today can differ several times over. A sum whose own year is missing is told by `undated-figure`; this rule is about the year of the prices, and looks only at sums that are said to be real, adjusted or in constant prices.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='In the prices of which year? Print it, and note it in `basis`, such as `constant prices of 2015`.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount',), present=('basis',)),),
    when=Expression('claim.is_currency and (one_of(claim.basis, "real") or contains(claim.basis, "real terms") or contains(claim.basis, "real prices") or contains(claim.basis, "real wages") or contains(claim.basis, "constant") or contains(claim.basis, "inflation-adjusted") or contains(claim.basis, "adjusted for inflation"))', Kind(name='bool'), money_without_year_when, frozenset((('claim', '',), ('claim', 'basis',), ('claim', 'is_currency',),)), False, frozenset((('claim', 'basis',), ('claim', 'is_currency',),)), frozenset(('contains', 'one_of',))),
    require=Expression('has_year(claim.basis)', Kind(name='bool'), money_without_year_require, frozenset((('claim', '',), ('claim', 'basis',),)), False, frozenset((('claim', 'basis',),)), frozenset(('has_year',))),
    at=Target(name='claim', field='basis'),
    message=Template(text='{claim.stated_as} is in constant prices ({claim.basis}), of a year that is not given', parts=(said('claim.stated_as', money_without_year_message_parts_0), ' is in constant prices (', said('claim.basis', money_without_year_message_parts_2), '), of a year that is not given',)),
    help_template=Template(text='In the prices of which year? Print it, and note it in `basis`, such as `constant prices of 2015`.', parts=('In the prices of which year? Print it, and note it in `basis`, such as `constant prices of 2015`.',))),
'2465-7b1fb949')

# -- units/points-or-percent.yaml --

def points_or_percent_when(n, c):
    return (False if (t1 := equal((None if (t6 := n['then']) is None else claim_type(t6)), (None if (t7 := n['now']) is None else claim_type(t7)), True)) is False else False if (t2 := equal((None if (t8 := (None if (t9 := n['then']) is None else stated(claim_value(t9), t9, 'value', c))) is None else f_is_percent(c, t8)), (None if (t10 := (None if (t11 := n['now']) is None else stated(claim_value(t11), t11, 'value', c))) is None else f_is_percent(c, t10)), True)) is False else False if (t3 := (True if (t12 := (None if (t14 := (None if (t15 := n['change']) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_is_points(c, t14))) is True else True if (t13 := (False if (t16 := (None if (t18 := (None if (t19 := n['change']) is None else stated(claim_value(t19), t19, 'value', c))) is None else f_is_percent(c, t18))) is False else False if (t17 := (None if (t20 := (None if (t21 := n['now']) is None else stated(claim_value(t21), t21, 'value', c))) is None else f_is_percent(c, t20))) is False else None if t16 is None or t17 is None else True)) is True else None if t12 is None or t13 is None else False)) is False else False if (t4 := (True if (t22 := (None if (t24 := (None if (t25 := n['now']) is None else stated(claim_value(t25), t25, 'value', c))) is None else f_is_percent(c, t24))) is True else True if (t23 := (False if (t26 := equal((None if (t28 := n['now']) is None else claim_type(t28)), 'amount', True)) is False else False if (t27 := equal((None if (t29 := n['now']) is None else claim_unit(t29)), '', False)) is False else None if t26 is None or t27 is None else True)) is True else None if t22 is None or t23 is None else False)) is False else False if (t5 := (True if (t30 := (None if (t32 := (None if (t33 := n['now']) is None else stated(claim_value(t33), t33, 'value', c))) is None else f_is_percent(c, t32))) is True else True if (t31 := (False if (t34 := f_missing(c, (None if (t36 := n['change']) is None else claim_of(t36)))) is False else False if (t35 := (None if (t37 := member('share', each(claim_type, (None if (t38 := n['change']) is None else claim_peers(t38)), 'type', c))) is None else not t37)) is False else None if t34 is None or t35 is None else True)) is True else None if t30 is None or t31 is None else False)) is False else None if t1 is None or t2 is None or t3 is None or t4 is None or t5 is None else True)


def points_or_percent_let_moved_1(n, c):
    return (None if (t1 := (None if (t3 := n['now']) is None else stated(claim_value(t3), t3, 'value', c))) is None else None if (t2 := (None if (t4 := n['then']) is None else stated(claim_value(t4), t4, 'value', c))) is None else subtract(t1, t2))


def points_or_percent_let_grown_1(n, c):
    return (None if (t1 := (None if (t3 := (None if (t5 := n['now']) is None else stated(claim_value(t5), t5, 'value', c))) is None else None if (t4 := (None if (t6 := n['then']) is None else stated(claim_value(t6), t6, 'value', c))) is None else divide(t3, t4))) is None else None if (t2 := number('1', c)) is None else subtract(t1, t2))


def points_or_percent_require(n, c):
    return (None if (t1 := (None if (t22 := (None if (t23 := (None if (t24 := n['now']) is None else stated(claim_value(t24), t24, 'value', c))) is None else f_is_percent(c, t23))) is None else not t22)) is None else equal((None if (t2 := n['now']) is None else claim_unit_kind(t2)), 'plain', False) if t1 else (None if (t3 := (None if (t20 := (None if (t21 := n['change']) is None else stated(claim_value(t21), t21, 'value', c))) is None else f_is_percent(c, t20))) is None else (TRUE if (t8 := (UNKNOWN if (t4 := (None if (t6 := (None if (t7 := n['change']) is None else stated(claim_value(t7), t7, 'value', c))) is None else f_percent(c, t6))) is None else UNKNOWN if (t5 := lifted(n['grown'], c)) is None else relate('==', t4, t5, c))) is TRUE else either(t8, (UNKNOWN if (t9 := strict(f_may_equal, [(None if (t10 := (None if (t11 := n['change']) is None else stated(claim_value(t11), t11, 'value', c))) is None else f_points(c, t10)), lifted(n['moved'], c)], c)) is None else FALSE if t9 else TRUE))) if t3 else (TRUE if (t16 := (UNKNOWN if (t12 := (None if (t14 := (None if (t15 := n['change']) is None else stated(claim_value(t15), t15, 'value', c))) is None else f_points(c, t14))) is None else UNKNOWN if (t13 := lifted(n['moved'], c)) is None else relate('==', t12, t13, c))) is TRUE else either(t16, (UNKNOWN if (t17 := strict(f_may_equal, [(None if (t18 := (None if (t19 := n['change']) is None else stated(claim_value(t19), t19, 'value', c))) is None else f_percent(c, t18)), lifted(n['grown'], c)], c)) is None else FALSE if t17 else TRUE)))))


def points_or_percent_possible(n, c):
    return (FALSE if (t2 := as_truth(f_missing(c, (None if (t1 := n['change']) is None else claim_of(t1))))) is FALSE else both(t2, (UNKNOWN if (t3 := (None if (t5 := each(claim_of, (None if (t6 := n['change']) is None else claim_peers(t6)), 'of', c)) is None else f_distinct(c, t5))) is None else UNKNOWN if (t4 := number('1', c)) is None else relate('>', t3, t4, c))))


def points_or_percent_message_parts_0(n, c):
    return (None if (t1 := n['change']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_message_parts_2(n, c):
    return (None if (t1 := n['change']) is None else claim_called(t1))


def points_or_percent_message_parts_4(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_message_parts_6(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_message_parts_8(n, c):
    return (None if (t1 := lifted(n['moved'], c)) is None else f_rise(c, t1))


def points_or_percent_message_parts_10(n, c):
    return (None if (t1 := (None if (t2 := lifted(n['grown'], c)) is None else f_percent(c, t2))) is None else f_rise(c, t1))


def points_or_percent_working_0_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_working_0_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_working_0_parts_4(n, c):
    return lifted(n['moved'], c)


def points_or_percent_working_1_parts_0(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_working_1_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_working_1_parts_4(n, c):
    return (None if (t1 := lifted(n['grown'], c)) is None else f_percent(c, t1))


def points_or_percent_help_template_parts_0(n, c):
    return (None if (t1 := (None if (t2 := (None if (t3 := n['now']) is None else stated(claim_value(t3), t3, 'value', c))) is None else f_is_percent(c, t2))) is None else 'Percent or percentage points?' if t1 else 'Only percentages change by percentage points.')


def points_or_percent_help_template_parts_2(n, c):
    return (None if (t1 := n['then']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_help_template_parts_4(n, c):
    return (None if (t1 := n['now']) is None else stated(claim_value(t1), t1, 'value', c))


def points_or_percent_help_template_parts_6(n, c):
    return (None if (t1 := lifted(n['moved'], c)) is None else f_rise(c, t1))


def points_or_percent_help_template_parts_8(n, c):
    return (None if (t1 := (None if (t2 := lifted(n['grown'], c)) is None else f_percent(c, t2))) is None else f_rise(c, t1))


RULES['units/points-or-percent.yaml'] = (
Rule(name='points-or-percent',
    family='units',
    path=str(_FOLDER / 'units/points-or-percent.yaml'),
    summary='A change is said in percent that is one of percentage points, or the other way round.',
    why='From 20 % to 25 % is five percentage points, or a quarter more. "Up by 5 %" would be 21 %. The two are confused more often than any other pair of units, and the error can be many times the change.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='{"Percent or percentage points?" if is_percent(now.value) else "Only percentages change by percentage points."} From {then.value} to {now.value} is {rise(moved)}, or {rise(percent(grown))}.',
    since='0.1.0',
    shape='join',
    variables=(Variable(name='change', types=('change',)), Variable(name='then', types=('share', 'amount',)), Variable(name='now', types=('share', 'amount',)),),
    links=(Link(left=('change', 'subject',), right=('then', 'subject',)), Link(left=('change', 'measure',), right=('then', 'measure',)), Link(left=('change', 'since',), right=('then', 'period',)), Link(left=('change', 'subject',), right=('now', 'subject',)), Link(left=('change', 'measure',), right=('now', 'measure',)), Link(left=('change', 'period',), right=('now', 'period',)),),
    same=('where', 'breakdown', 'basis', 'kind', 'whole',),
    kinds_of_document=('article', 'reference',),
    when=Expression('then.type == now.type and is_percent(then.value) == is_percent(now.value) and (is_points(change.value) or is_percent(change.value) and is_percent(now.value)) and (is_percent(now.value) or now.type == "amount" and now.unit != "") and (is_percent(now.value) or missing(change.of) and not ("share" in change.peers.type))', Kind(name='bool'), points_or_percent_when, frozenset((('change', '',), ('change', 'of',), ('change', 'peers',), ('change', 'value',), ('now', '',), ('now', 'type',), ('now', 'unit',), ('now', 'value',), ('then', '',), ('then', 'type',), ('then', 'value',),)), False, frozenset((('change', 'of', '?',), ('change', 'peers', 'type',), ('change', 'value',), ('now', 'type',), ('now', 'unit',), ('now', 'value',), ('then', 'type',), ('then', 'value',),)), frozenset(('is_percent', 'is_points', 'missing',))),
    let=(('moved', Expression('now.value - then.value', Kind(name='quantity', size=2), points_or_percent_let_moved_1, frozenset((('now', '',), ('now', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('now', 'value',), ('then', 'value',),)), frozenset()),), ('grown', Expression('now.value / then.value - 1', Kind(name='quantity', size=3), points_or_percent_let_grown_1, frozenset((('now', '',), ('now', 'value',), ('then', '',), ('then', 'value',),)), False, frozenset((('now', 'value',), ('then', 'value',),)), frozenset()),),),
    require=Expression('now.unit_kind != "plain" if not is_percent(now.value) else percent(change.value) == grown or not may_equal(points(change.value), moved) if is_percent(change.value) else points(change.value) == moved or not may_equal(percent(change.value), grown)', Kind(name='truth'), points_or_percent_require, frozenset((('change', '',), ('change', 'value',), ('grown', '',), ('moved', '',), ('now', '',), ('now', 'unit_kind',), ('now', 'value',),)), False, frozenset((('change', 'value',), ('grown',), ('moved',), ('now', 'unit_kind',), ('now', 'value',),)), frozenset(('is_percent', 'may_equal', 'percent', 'points',))),
    possible=Expression('missing(change.of) and distinct(change.peers.of) > 1', Kind(name='truth'), points_or_percent_possible, frozenset((('change', '',), ('change', 'of',), ('change', 'peers',),)), True, frozenset((('change', 'of', '?',), ('change', 'peers', 'of',),)), frozenset(('distinct', 'missing',))),
    because=Template(text='the change does not say of which whole it is, and the file has figures of several', parts=('the change does not say of which whole it is, and the file has figures of several',)),
    at=Target(name='change', field='value'),
    also=(Target(name='then', field='value'), Target(name='now', field='value'),),
    yields_to=('scale-slip', 'agreement',),
    message=Template(text='{change.value} is printed ({change.called}); from {then.value} to {now.value} is {rise(moved)}, and {rise(percent(grown))} of what it was', parts=(said('change.value', points_or_percent_message_parts_0), ' is printed (', said('change.called', points_or_percent_message_parts_2), '); from ', said('then.value', points_or_percent_message_parts_4), ' to ', said('now.value', points_or_percent_message_parts_6), ' is ', said('rise(moved)', points_or_percent_message_parts_8), ', and ', said('rise(percent(grown))', points_or_percent_message_parts_10), ' of what it was',)),
    working=(Template(text='{now.value} − {then.value} = {moved}', parts=(said('now.value', points_or_percent_working_0_parts_0), ' − ', said('then.value', points_or_percent_working_0_parts_2), ' = ', said('moved', points_or_percent_working_0_parts_4),)), Template(text='{now.value} / {then.value} − 1 = {percent(grown)}', parts=(said('now.value', points_or_percent_working_1_parts_0), ' / ', said('then.value', points_or_percent_working_1_parts_2), ' − 1 = ', said('percent(grown)', points_or_percent_working_1_parts_4),)),),
    help_template=Template(text='{"Percent or percentage points?" if is_percent(now.value) else "Only percentages change by percentage points."} From {then.value} to {now.value} is {rise(moved)}, or {rise(percent(grown))}.', parts=(said('"Percent or percentage points?" if is_percent(now.value) else "Only percentages change by percentage points."', points_or_percent_help_template_parts_0), ' From ', said('then.value', points_or_percent_help_template_parts_2), ' to ', said('now.value', points_or_percent_help_template_parts_4), ' is ', said('rise(moved)', points_or_percent_help_template_parts_6), ', or ', said('rise(percent(grown))', points_or_percent_help_template_parts_8), '.',))),
'5728-99dcc040')

# -- units/power-for-energy.yaml --

def power_for_energy_when(n, c):
    return (False if (t1 := (None if (t5 := n['claim']) is None else claim_is_power(t5))) is False else False if (t2 := (None if (t6 := n['claim']) is None else claim_names_energy(t6))) is False else False if (t3 := (None if (t7 := (None if (t8 := n['claim']) is None else claim_has_energy(t8))) is None else not t7)) is False else False if (t4 := f_missing(c, (None if (t9 := n['claim']) is None else claim_statistic(t9)))) is False else None if t1 is None or t2 is None or t3 is None or t4 is None else True)


def power_for_energy_require(n, c):
    return (None if (t1 := (None if (t2 := n['claim']) is None else claim_is_power(t2))) is None else not t1)


def power_for_energy_message_parts_0(n, c):
    return (None if (t1 := n['claim']) is None else claim_stated(t1))


def power_for_energy_message_parts_2(n, c):
    return (None if (t1 := n['claim']) is None else claim_measure(t1))


RULES['units/power-for-energy.yaml'] = (
Rule(name='power-for-energy',
    family='units',
    path=str(_FOLDER / 'units/power-for-energy.yaml'),
    summary='An amount of energy is given in a unit of power.',
    why='A megawatt says how much a plant can give at a time, a megawatt-hour what it has given. "It generates 45 MW a year" is either its capacity or a figure without its hours; the two differ by a factor of thousands. A mean over a time, and a figure of which the file has the energy as well, are not meant.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is this the capacity, or an amount, such as MWh or GWh? If it is the mean power, say so with `statistic: mean`.',
    since='0.1.0',
    shape='claim',
    variables=(Variable(name='claim', types=('amount',)),),
    kinds_of_document=('article', 'reference',),
    when=Expression('claim.is_power and claim.names_energy and not claim.has_energy and missing(claim.statistic)', Kind(name='bool'), power_for_energy_when, frozenset((('claim', '',), ('claim', 'has_energy',), ('claim', 'is_power',), ('claim', 'names_energy',), ('claim', 'statistic',),)), False, frozenset((('claim', 'has_energy',), ('claim', 'is_power',), ('claim', 'names_energy',), ('claim', 'statistic', '?',),)), frozenset(('missing',))),
    require=Expression('not claim.is_power', Kind(name='bool'), power_for_energy_require, frozenset((('claim', '',), ('claim', 'is_power',),)), False, frozenset((('claim', 'is_power',),)), frozenset()),
    at=Target(name='claim', field='value'),
    message=Template(text='{claim.stated} is a power, what a plant can give at a time; {claim.measure} is an amount of energy', parts=(said('claim.stated', power_for_energy_message_parts_0), ' is a power, what a plant can give at a time; ', said('claim.measure', power_for_energy_message_parts_2), ' is an amount of energy',)),
    working=(Template(text='an amount of energy is a power times the hours that it ran: 1 MW over a year is at most 8,784 MWh', parts=('an amount of energy is a power times the hours that it ran: 1 MW over a year is at most 8,784 MWh',)),),
    help_template=Template(text='Is this the capacity, or an amount, such as MWh or GWh? If it is the mean power, say so with `statistic: mean`.', parts=('Is this the capacity, or an amount, such as MWh or GWh? If it is the mean power, say so with `statistic: mean`.',))),
'2179-b02ec97e')

# -- units/unknown-unit.yaml --

RULES['units/unknown-unit.yaml'] = (
Rule(name='unknown-unit',
    family='units',
    path=str(_FOLDER / 'units/unknown-unit.yaml'),
    summary='A figure has a unit that is not known.',
    why='Without knowing what is counted, the figure is compared with nothing. Mostly the unit is misspelt; a unit of a trade may need a word that everybody knows.',
    severity=Severity.ERROR,
    severity_key=Severity.ERROR,
    help='Write the unit in full (tonne, barrel/day, square kilometre), or a currency as its ISO 4217 code.',
    since='0.1.0',
    shape='raised',
    raised_by='quantity'),
'1634-2c9ea682')

# -- units/wrong-dimension.yaml --

def wrong_dimension_variables_0_only(n, c):
    return (False if (t1 := equal((None if (t3 := n['claim']) is None else claim_unit_kind(t3)), 'plain', True)) is False else False if (t2 := (None if (t4 := (None if (t5 := n['claim']) is None else claim_is_age(t5))) is None else not t4)) is False else None if t1 is None or t2 is None else True)


def wrong_dimension_when(n, c):
    return (None if (t1 := (None if (t3 := n['members']) is None else f_count(c, t3))) is None else None if (t2 := number('2', c)) is None else relate('>=', t1, t2, c))


def wrong_dimension_require(n, c):
    return (None if (t1 := (None if (t3 := each(claim_dimension_class, n['members'], 'dimension_class', c)) is None else f_distinct(c, t3))) is None else None if (t2 := number('2', c)) is None else relate('!=', t1, t2, c))


def wrong_dimension_message_parts_0(n, c):
    return (None if (t1 := (None if (t2 := n['members']) is None else f_first(c, t2))) is None else claim_measure(t1))


def wrong_dimension_message_parts_2(n, c):
    return (None if (t1 := each(claim_unit_in_words, n['members'], 'unit_in_words', c)) is None else f_names(c, t1))


RULES['units/wrong-dimension.yaml'] = (
Rule(name='wrong-dimension',
    family='units',
    path=str(_FOLDER / 'units/wrong-dimension.yaml'),
    summary='Amounts of one measure are in units that measure different things.',
    why='Tonnes and dollars cannot both be "exports": one of the figures has the wrong unit, or two different things have one name and are never compared. All currencies count as one here, and so do all counts of people and things; an amount over a period is taken for a rate. Percentages are left alone, and so is a word for many things, with three kinds of units or more: the production of oil, gas and coal.',
    severity=Severity.WARNING,
    severity_key=Severity.WARNING,
    help='Is one of the units wrong? If the figures are of two things (volume and mass, quantity and value), give each its own name.',
    since='0.1.0',
    shape='group',
    variables=(Variable(name='members', many=True, types=('amount',), absent=('rate',), only=Expression('claim.unit_kind == "plain" and not claim.is_age', Kind(name='bool'), wrong_dimension_variables_0_only, frozenset((('claim', '',), ('claim', 'is_age',), ('claim', 'unit_kind',),)), False, frozenset((('claim', 'is_age',), ('claim', 'unit_kind',),)), frozenset())),),
    by=('measure',),
    same=('basis',),
    voices='any',
    kinds_of_document=('article', 'reference',),
    when=Expression('count(members) >= 2', Kind(name='truth'), wrong_dimension_when, frozenset((('members', '',),)), True, frozenset((('members',),)), frozenset(('count',))),
    require=Expression('distinct(members.dimension_class) != 2', Kind(name='truth'), wrong_dimension_require, frozenset((('members', '',), ('members', 'dimension_class',),)), False, frozenset((('members', 'dimension_class',),)), frozenset(('distinct',))),
    message=Template(text='{first(members).measure} is given in units that measure different things: {names(members.unit_in_words)}', parts=(said('first(members).measure', wrong_dimension_message_parts_0), ' is given in units that measure different things: ', said('names(members.unit_in_words)', wrong_dimension_message_parts_2),)),
    help_template=Template(text='Is one of the units wrong? If the figures are of two things (volume and mass, quantity and value), give each its own name.', parts=('Is one of the units wrong? If the figures are of two things (volume and mass, quantity and value), give each its own name.',))),
'3444-71efbb1b')
