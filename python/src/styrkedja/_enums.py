"""Names that documents, tables and findings use. Written by ``cargo xtask generate``; do not edit.

Every member is also its name as text: ``goal.level == "unit"`` holds, and JSON and data frames
take it as it is.
"""

from __future__ import annotations

from styrkedja._names import Name, OrderedName

__all__ = [
    "Basis",
    "Bound",
    "ColumnType",
    "DocumentKind",
    "Duty",
    "EconomyNoteKind",
    "Employment",
    "EntryDay",
    "EntryKind",
    "FigureKind",
    "Fulfilment",
    "GoalLevel",
    "GoalPart",
    "IndicatorColumn",
    "ItemForm",
    "LineKind",
    "MeasureState",
    "MoneyKind",
    "MoneyUnit",
    "Periodicity",
    "PostState",
    "RecurrencePeriod",
    "RemarkKind",
    "RoutineKind",
    "RuleStatus",
    "SectionKind",
    "ServiceKind",
    "Severity",
    "Side",
    "SignScheme",
    "TableName",
    "TargetKind",
]


class Basis(Name):
    """Whether revenue has been taken off."""

    NET = "net"
    """*Netto*."""
    GROSS = "gross"
    """*Brutto*."""


class Bound(Name):
    """How exact a rate is."""

    EXACTLY = "exactly"
    """As often as is said."""
    AT_LEAST = "at_least"
    """*Minst*, *som lägst*."""
    ABOUT = "about"
    """*Cirka*, *ungefär*, or a range."""
    AT_MOST = "at_most"
    """*Högst*."""


class ColumnType(Name):
    """What the cells of a column hold."""

    TEXT = "text"
    """Text, or names of enumeration values."""
    INTEGER = "integer"
    """Whole numbers."""
    DECIMAL = "decimal"
    """Exact decimal numbers."""
    DATE = "date"
    """Days."""
    BOOLEAN = "boolean"
    """Yes or no."""


class DocumentKind(Name):
    """What a document is."""

    PLAN = "plan"
    """*Verksamhetsplan* (VP): what the unit will do in a year."""
    TERTIAL_REPORT = "tertial_report"
    """*Tertialrapport* (T1, T2), in other cities *kvartalsrapport* (Q1, Q2, Q3): how it went so
    far.
    """
    ANNUAL_REPORT = "annual_report"
    """*Verksamhetsberättelse* (VB): how the year went."""


class Duty(Name):
    """A duty of quality work that a unit's plan shows."""

    RIGHT_FAULTS = "right_faults"
    """Faults and abuses are reported, documented, investigated and righted
    (*avvikelsehantering*).
    """
    INFORM_STAFF = "inform_staff"
    """The staff is told of its duty to report abuses (*rapporteringsskyldighet enligt lex
    Sarah*).
    """
    MONITOR_ITSELF = "monitor_itself"
    """The work is checked by the unit itself (*egenkontroll*)."""
    ANALYSE_RISKS = "analyse_risks"
    """Risks are judged all the time (*riskanalys*)."""
    ANSWER_COMPLAINTS = "answer_complaints"
    """Complaints are received and investigated (*klagomål och synpunkter*)."""
    LOOK_INTO_WORK_ENVIRONMENT = "look_into_work_environment"
    """The work environment is looked into and its risks are put right (*systematiskt
    arbetsmiljöarbete*).
    """


class EconomyNoteKind(Name):
    """What an ``EconomyNote`` is about."""

    INVESTMENT = "investment"
    """*Investering*."""
    PREMISES = "premises"
    """*Lokaler*: moved to, given up, fitted out, and their rent."""
    SHARED_RESOURCE = "shared_resource"
    """*Delade resurser*: rooms, costs, services or posts shared with, lent by or sold to others."""


class Employment(Name):
    """Form of employment (*anställningsform*)."""

    PERMANENT = "permanent"
    """*Tillsvidareanställd*."""
    FIXED_TERM = "fixed_term"
    """*Visstidsanställd*."""
    HOURLY = "hourly"
    """*Timavlönad*."""
    SUBSTITUTE = "substitute"
    """*Vikarie*."""
    OTHER = "other"
    """Any other form that is named."""


class EntryDay(Name):
    """How exactly a ``CalendarEntry`` knows its day."""

    GIVEN = "given"
    """Told: by the document, or by the city for the occasion that the document names."""
    WINDOW = "window"
    """Some day from ``start`` to ``end``: the document tells a month, or how often."""
    NONE = "none"
    """Not known; the note says why."""


class EntryKind(Name):
    """What a ``CalendarEntry`` comes from."""

    ACTIVITY = "activity"
    """An activity (*aktivitet*), from its first day to its last."""
    INDICATOR = "indicator"
    """An indicator that is reported (*indikator*)."""
    DESCRIPTION = "description"
    """The description of a goal (*beskrivning*)."""
    EXPECTED_RESULT = "expected_result"
    """An expected result (*förväntat resultat*)."""
    WAY_OF_WORKING = "way_of_working"
    """A way of working (*arbetssätt*)."""
    RESOURCE_USE = "resource_use"
    """The use of resources for a goal (*resursanvändning*)."""
    FOLLOW_UP = "follow_up"
    """A follow-up of a goal (*uppföljning*)."""
    DEVELOPMENT = "development"
    """What is developed for a goal (*utveckling*)."""
    ANALYSIS = "analysis"
    """What an analysis tells of a goal, an indicator or an activity (*analys*)."""
    CHAPTER = "chapter"
    """What a chapter around the goals tells (*kapitel*)."""
    ROUTINE = "routine"
    """A routine of the quality work (*rutin*)."""
    MEETING = "meeting"
    """A meeting with the staff (*möte*)."""
    ECONOMY = "economy"
    """A follow-up of the economy, or a measure (*ekonomi*)."""
    RECURRENCE = "recurrence"
    """What else is done every so often (*återkommande*)."""
    REPORT = "report"
    """An occasion of the city's round of reporting (*rapport*)."""


class FigureKind(Name):
    """What a figure of the economy is."""

    BUDGET = "budget"
    """*Budget*, *plan*, *internbudget*."""
    OUTCOME = "outcome"
    """*Utfall*, *bokslut*."""
    FORECAST = "forecast"
    """*Prognos*."""
    RESULT = "result"
    """*Resultat*: surplus, or deficit (negative)."""
    DEVIATION = "deviation"
    """*Avvikelse*, *differens*: more is better."""
    REMAINING = "remaining"
    """*Återstående*: what is left of the budget: the budget less the outcome."""
    CHANGE = "change"
    """*Förändring*: against another year."""


class Fulfilment(Name):
    """How well a goal was reached (*måluppfyllelse*), in the city's three steps."""

    FULLY = "fully"
    """*Uppfylls helt*."""
    PARTLY = "partly"
    """*Uppfylls delvis*."""
    NOT = "not"
    """*Uppfylls ej*."""


class GoalLevel(OrderedName):
    """The six levels of the goal chain (*styrkedja*), from the council down to the unit."""

    COUNCIL_DIRECTION = "council_direction"
    """*KF:s inriktningsmål*: an overall goal of the council for the whole mandate."""
    COUNCIL_AREA = "council_area"
    """*KF:s mål för verksamhetsområdet*: a goal of the council within a direction."""
    COMMITTEE = "committee"
    """*Nämndmål*: the committee's goal within an area goal."""
    DEPARTMENT = "department"
    """*Avdelningsmål*: a department's goal, printed as ``Enhetsmål: Avdelningsmål: …``."""
    AREA = "area"
    """*Områdesmål*: a goal of an area of units, printed as ``Enhetsmål: Områdesmål: …``."""
    UNIT = "unit"
    """*Enhetsmål*: the unit's own goal."""


class GoalPart(Name):
    """A named part of a goal: a heading with text below. Named as the field of ``Goal``."""

    DESCRIPTION = "description"
    """*Beskrivning*."""
    EXPECTED_RESULTS = "expected_results"
    """*Förväntat resultat*."""
    WAYS_OF_WORKING = "ways_of_working"
    """*Arbetssätt*."""
    RESOURCE_USE = "resource_use"
    """*Resursanvändning*."""
    FOLLOW_UP = "follow_up"
    """*Uppföljning*."""
    DEVELOPMENT = "development"
    """*Utveckling*."""
    ANALYSIS = "analysis"
    """*Analys*."""


class IndicatorColumn(Name):
    """A column of an indicator table that holds a figure. Named as the field of ``Indicator``."""

    OUTCOME = "outcome"
    """*Periodens utfall*."""
    OUTCOME_MEN = "outcome_men"
    """*Utfall män/pojkar*."""
    OUTCOME_WOMEN = "outcome_women"
    """*Utfall kvinnor/flickor*."""
    PREVIOUS_OUTCOME = "previous_outcome"
    """*Periodens utfall VB* with the year before."""
    FORECAST = "forecast"
    """*Prognos helår*."""
    TARGET = "target"
    """*Årsmål*."""
    COUNCIL_TARGET = "council_target"
    """*KF:s årsmål*."""


class ItemForm(Name):
    """What kind of part of a passage an ``Item`` is."""

    ITEM = "item"
    """An item of a list, with a number or a bullet (*punkt*)."""
    PARAGRAPH = "paragraph"
    """Running text (*stycke*)."""
    LEAD_IN = "lead_in"
    """A line that ends in a colon and announces the items below it."""
    HEADING = "heading"
    """A heading inside the passage (*mellanrubrik*)."""
    ROW = "row"
    """A row of a table that is none of indicators, activities or goals (*tabellrad*). A tab
    stands between its cells; an empty cell leaves its two tabs.
    """


class LineKind(Name):
    """What a line of a budget is."""

    REVENUE = "revenue"
    """*Intäkter*."""
    GRANT = "grant"
    """*Kommunbidrag*, *budgetanslag*: what the council grants."""
    STAFF = "staff"
    """*Personalkostnader*."""
    PREMISES = "premises"
    """*Lokalkostnader*, *hyra*."""
    PURCHASES = "purchases"
    """*Köp av verksamhet*."""
    CAPITAL = "capital"
    """*Kapitalkostnader*, *avskrivningar*, *internränta*."""
    OTHER_COSTS = "other_costs"
    """*Övriga kostnader*, and costs with names of their own (*livsmedel*)."""
    COSTS = "costs"
    """*Kostnader*: their sum."""
    NET_COST = "net_cost"
    """*Nettokostnad*: costs without revenue."""
    RESULT = "result"
    """*Resultat*: revenue and grant without costs."""
    TOTAL = "total"
    """*Summa*, *totalt*."""
    SERVICE = "service"
    """A service, unit or project (*äldreomsorg*, ``1610 Hemtjänst``)."""
    BUDGET = "budget"
    """*Budget nettokostnader* as a row of its own."""
    DEVIATION = "deviation"
    """*Budgetavvikelse* as a row of its own."""
    OTHER = "other"
    """Anything else."""


class MeasureState(Name):
    """How far a measure has come."""

    PROPOSED = "proposed"
    """*Föreslagen*, *undersöks*."""
    DECIDED = "decided"
    """*Beslutad*, *planerad*."""
    ONGOING = "ongoing"
    """*Pågår*."""
    DONE = "done"
    """*Genomförd*."""


class MoneyKind(Name):
    """What an amount of money is."""

    BUDGET = "budget"
    """The budget of a year."""
    RESULT = "result"
    """The result of a year: surplus, or deficit (negative)."""
    BENEFIT = "benefit"
    """A benefit to staff, such as *friskvårdsbidrag*."""
    OTHER = "other"
    """Anything else."""


class MoneyUnit(Name):
    """The unit amounts are printed in."""

    KRONOR = "kronor"
    """*Kronor*, *kr*."""
    THOUSAND_KRONOR = "thousand_kronor"
    """*Tusental kronor*: tkr, kkr."""
    MILLION_KRONOR = "million_kronor"
    """*Miljoner kronor*: mnkr, mkr."""
    BILLION_KRONOR = "billion_kronor"
    """*Miljarder kronor*: mdkr."""


class Periodicity(Name):
    """How often an indicator is reported (*periodicitet*)."""

    YEAR = "year"
    """*År*: once, in the annual report."""
    HALF_YEAR = "half_year"
    """*Halvår*: twice a year."""
    TERTIAL = "tertial"
    """*Tertial*: every four months, in both tertial reports and the annual report."""
    QUARTER = "quarter"
    """*Kvartal*: four times a year."""
    MONTH = "month"
    """*Månad*: every month."""


class PostState(Name):
    """Whether the people of a post are there."""

    IN_SERVICE = "in_service"
    """*I tjänst*, or nothing said."""
    ON_LEAVE = "on_leave"
    """*Tjänstledig*, *föräldraledig*."""
    VACANT = "vacant"
    """*Vakant*."""
    LENT = "lent"
    """Sold or lent to others (*såld*, *utlånad*)."""


class RecurrencePeriod(Name):
    """The time in which something recurs."""

    DAY = "day"
    """*Dag*."""
    WEEK = "week"
    """*Vecka*."""
    MONTH = "month"
    """*Månad*."""
    TERTIAL = "tertial"
    """*Tertial*: four months."""
    HALF_YEAR = "half_year"
    """*Halvår*."""
    YEAR = "year"
    """*År*."""


class RemarkKind(Name):
    """Kinds of remark. A program may sort by them: the first three are about the whole document,
    the next five about one place in it, the rest about the file.
    """

    NOT_A_PLAN = "not_a_plan"
    """There are no goals: the source does not look like a plan or report. Perhaps it is the
    wrong file, or the city's words are not in the vocabulary.
    """
    UNKNOWN_KIND = "unknown_kind"
    """Nothing tells whether it is a plan or a report: no title, no column and no heading that
    only one of them has. The document's kind is then absent.
    """
    DISPUTED_YEAR = "disputed_year"
    """Several years are named as the document's year; the one named most often was taken."""
    MISSING_TITLE = "missing_title"
    """A goal's label has no title after it, as in a form with an empty field. The goal is kept
    with an empty title.
    """
    TEXT_WITHOUT_HEADING = "text_without_heading"
    """Text below a goal's title without a heading; it was taken as the description. Perhaps the
    vocabulary lacks the heading of a part.
    """
    TEXT_IN_TABLE = "text_in_table"
    """Text in or after a table that belongs to no row; it was taken as the description. Perhaps
    the vocabulary lacks a periodicity or a unit, so that the row did not end where it should.
    """
    AMBIGUOUS_COLUMN = "ambiguous_column"
    """A figure could be in several columns of its table. It is among the indicator's
    ``unplaced`` values, with these columns; the same document as PDF or Word shows which it
    is.
    """
    UNCLEAR_MONEY_TABLE = "unclear_money_table"
    """A table of money whose unit, or one of whose columns, was not understood. Its amounts have
    then no value, or are not among the economy of the document; the rows themselves are in
    the text. The message says what to write.
    """
    COMMENT = "comment"
    """A comment in the margin of a Word or OpenDocument file; it is set aside. The message names
    its author.
    """
    TRACKED_CHANGES = "tracked_changes"
    """A Word or OpenDocument file has tracked changes; it was read as if all were accepted. It
    may be a draft.
    """
    HIDDEN_TEXT = "hidden_text"
    """Text that is hidden in the file; it is set aside."""
    UNKNOWN_LETTERS = "unknown_letters"
    """A font of a PDF file does not say which letters its glyphs stand for."""
    DAMAGED_PART = "damaged_part"
    """A part of the file could not be read, such as the content of a page or the rest of a very
    large one.
    """


class RoutineKind(Name):
    """Kinds of routine."""

    COMPLAINTS = "complaints"
    """*Synpunkter och klagomål*."""
    DEVIATIONS = "deviations"
    """*Avvikelser*."""
    LEX_SARAH = "lex_sarah"
    """*Lex Sarah*: how abuses in social services are handled and told."""
    LEX_MARIA = "lex_maria"
    """*Lex Maria*: how injuries in health care are handled and told."""
    SELF_MONITORING = "self_monitoring"
    """*Egenkontroll*."""
    USER_SURVEY = "user_survey"
    """*Brukarundersökning*."""
    STAFF_PARTICIPATION = "staff_participation"
    """*Personalens medverkan*."""
    RISK_ANALYSIS = "risk_analysis"
    """*Riskanalys*."""
    FILE_REVIEW = "file_review"
    """*Journalgranskning*, *aktgranskning*."""
    SAFETY_ROUND = "safety_round"
    """*Skyddsrond*."""
    EXTERNAL_MONITORING = "external_monitoring"
    """*Omvärldsbevakning*."""
    IMPROVEMENT = "improvement"
    """*Förbättringsarbete*."""
    INFORMATION_DUTY = "information_duty"
    """The staff is told of its duty to report abuses (*rapporteringsskyldighet enligt lex
    Sarah*).
    """
    APPROACH = "approach"
    """*Förhållningssätt*: an approach of the city that the unit has chosen."""


class RuleStatus(Name):
    """Whether a rule may still change. See docs/dev/policies.md for what may change in which
    release.
    """

    PREVIEW = "preview"
    """May still change its findings in any release."""
    STABLE = "stable"
    """Changes its findings in minor releases only."""


class SectionKind(Name):
    """What a heading around the goals stands for. The words of a city for each stand in its
    vocabulary.
    """

    INTRODUCTION = "introduction"
    """*Inledning*."""
    MISSION = "mission"
    """*Enhetens uppdrag*."""
    DEVELOPMENT_AREAS = "development_areas"
    """*Utvecklingsområden*."""
    ORGANISATION = "organisation"
    """*Organisationsbeskrivning*."""
    STAFF_PARTICIPATION = "staff_participation"
    """*Medarbetarnas delaktighet*, *Personalens medverkan i kvalitetsarbetet*."""
    SUMMARY = "summary"
    """*Sammanfattande analys*; in reports."""
    OPERATIONS = "operations"
    """*Verksamhet*; in reports."""
    FULFILMENT = "fulfilment"
    """*Måluppfyllelse och ekonomi*; in reports."""
    SKILLS_DEVELOPMENT = "skills_development"
    """*Kompetensutveckling*."""
    GOALS = "goals"
    """*Uppföljning av Kommunfullmäktiges inriktningsmål*: the heading of the goal part."""
    ECONOMY = "economy"
    """*Redovisning av ekonomi*, *Uppföljning av ekonomi*."""
    RESOURCE_USE = "resource_use"
    """*Resursanvändning* of the whole unit."""
    BUDGET = "budget"
    """*Budget*."""
    INVESTMENTS = "investments"
    """*Investeringar*, *Medel för lokaländamål*."""
    OTHER = "other"
    """*Övrigt*."""
    QUALITY = "quality"
    """*Systematiskt kvalitetsarbete*, *Kvalitet och utvecklingsarbete*."""
    COMPLAINTS = "complaints"
    """*Synpunkter och klagomål*."""
    DEVIATIONS = "deviations"
    """*Avvikelser och Lex Sarah*."""
    USER_SURVEY = "user_survey"
    """*Brukarundersökning*."""
    SELF_MONITORING = "self_monitoring"
    """*Egenkontroller*."""
    QUALITY_PROGRAMME = "quality_programme"
    """*Stadens kvalitetsprogram*."""
    AGENDA2030 = "agenda2030"
    """*Agenda 2030*."""


class ServiceKind(Name):
    """What kind of service a unit is. The law gives each its duties."""

    HOME_CARE = "home_care"
    """*Hemtjänst*."""
    ELDERLY_HOUSING = "elderly_housing"
    """*Vård- och omsorgsboende*, *äldreboende*."""
    DAY_CARE = "day_care"
    """*Dagverksamhet* for the elderly."""
    SOCIAL_PSYCHIATRY = "social_psychiatry"
    """*Socialpsykiatri*, *boendestöd*."""
    DISABILITY_HOUSING = "disability_housing"
    """*Gruppbostad*, *servicebostad*, *personlig assistans* (LSS)."""
    DAILY_ACTIVITY = "daily_activity"
    """*Daglig verksamhet* (LSS)."""
    ASSESSMENT = "assessment"
    """*Myndighetsutövning*, *biståndshandläggning*."""
    OPEN_MEETING_PLACE = "open_meeting_place"
    """*Öppna mötesplatser*, *förebyggande arbete*."""
    HEALTH_CARE = "health_care"
    """*Hemsjukvård*, *rehabilitering*."""
    PRESCHOOL = "preschool"
    """*Förskola*."""
    SCHOOL = "school"
    """*Skola*, *fritidshem*."""
    LIBRARY = "library"
    """*Bibliotek*."""
    CULTURE_AND_SPORT = "culture_and_sport"
    """*Kultur och fritid*."""
    KITCHEN = "kitchen"
    """*Kök*, *måltidsservice*."""
    TECHNICAL = "technical"
    """*Park, gata, fastighet, räddningstjänst*."""
    STAFF_OFFICE = "staff_office"
    """*Stab*, *administration*."""


class Severity(OrderedName):
    """How severe a finding is."""

    INFO = "info"
    """Worth knowing; many documents have it and some mean it."""
    WARNING = "warning"
    """Probably a fault; a controller would ask."""
    ERROR = "error"
    """A fault: the document contradicts itself, or lacks what the steering model demands."""


class Side(Name):
    """On which side of the account a line stands."""

    REVENUE = "revenue"
    """*Intäkt*."""
    COST = "cost"
    """*Kostnad*."""
    NET = "net"
    """*Nettokostnad*."""
    RESULT = "result"
    """*Resultat*."""


class SignScheme(Name):
    """How a table prints the signs of costs. In all, a printed deviation above nothing is good."""

    COSTS_NEGATIVE = "costs_negative"
    """Costs are negative: the deviation of every line is outcome less budget."""
    COSTS_POSITIVE = "costs_positive"
    """Costs are positive: they deviate by budget less outcome, revenue by outcome less budget."""
    SURPLUS_NEGATIVE = "surplus_negative"
    """A surplus is negative (*överskott (-)*)."""


class TableName(Name):
    """The name of a table."""

    DOCUMENTS = "documents"
    """One row a document."""
    GOALS = "goals"
    """One row a goal, each after the goal above it."""
    EXPECTED_RESULTS = "expected_results"
    """One row an expected result (*förväntat resultat*); bulleted or unnumbered ones: one row an
    item or paragraph.
    """
    WAYS_OF_WORKING = "ways_of_working"
    """One row a numbered way of working (*arbetssätt*); the unnumbered text of a goal is one
    row.
    """
    FOLLOW_UPS = "follow_ups"
    """One row a numbered follow-up (*uppföljning*); the unnumbered text of a goal is one row."""
    INDICATORS = "indicators"
    """One row an indicator (*indikator*)."""
    ACTIVITIES = "activities"
    """One row an activity (*aktivitet*)."""
    ECONOMY = "economy"
    """One row a statement on the economy in text, or a figure in a table of the budget
    (*ekonomi*).
    """
    MONEY = "money"
    """One row an amount of money (*belopp*) in running text, whatever it is for."""
    STAFFING = "staffing"
    """One row a count of staff (*bemanning*)."""
    MEETINGS = "meetings"
    """One row a staff meeting (*APT*, *planeringsdag*)."""
    RECURRENCES = "recurrences"
    """One row a thing that is done every so often."""
    SDGS = "sdgs"
    """One row a goal of Agenda 2030 that the document names."""
    ROUTINES = "routines"
    """One row a routine of the quality work (*systematiskt kvalitetsarbete*) or an approach
    chosen: who does what, where and when.
    """
    QUALITY_ROUTINES = "quality_routines"
    """One row a passage on quality work and what it is about."""
    CALENDAR = "calendar"
    """One row an entry of the unit's year (*årshjul*): an activity, a meeting, one time of what
    recurs.
    """
    FINDINGS = "findings"
    """One row a finding of ``check``."""


class TargetKind(Name):
    """What a target asks for."""

    VALUE = "value"
    """Just this value: ``70 %``. Whether more or less is better is the indicator's affair."""
    AT_MOST = "at_most"
    """An upper bound: ``Max 10 personer``, ``högst 5 %``."""
    AT_LEAST = "at_least"
    """A lower bound: ``Minst 90 %``."""
    INCREASE = "increase"
    """More than before, without a figure: ``öka``."""
    DECREASE = "decrease"
    """Less than before, without a figure: ``minska``."""
    DELEGATED = "delegated"
    """Left to the committee by the council: ``Tas fram av nämnd``."""
    MISSING = "missing"
    """An empty cell."""
    UNCLEAR = "unclear"
    """Words that were not understood."""
