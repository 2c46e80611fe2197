/** What maintenance says, and how a German reads it. */
export default {
  'must be more than 0, with at most four decimals':
    'muss größer als 0 sein, mit höchstens vier Nachkommastellen',
  'This is the key of another meter of this equipment: "{}"':
    'Das ist der Schlüssel eines anderen Zählers dieser Anlage: „{0}“',
  'This user has a technician profile already': 'Diese Person hat schon ein Technikerprofil',
  'is the key of another meter of this equipment: "{}"':
    'ist der Schlüssel eines anderen Zählers dieser Anlage: „{0}“',
  'Only what a calendar says can be moved as a whole: change its meter':
    'Nur was ein Kalender vorgibt, lässt sich im Ganzen verschieben: Ändern Sie seinen Zähler',
  'must not lie in the future': 'darf nicht in der Zukunft liegen',
  'has a reading already: correct that one, naming it in supersedes':
    'hat schon einen Zählerstand: Berichtigen Sie diesen und nennen Sie ihn in supersedes',
  'must name ids or a filter, not both': 'muss ids oder einen Filter nennen, nicht beides',
  'This occurrence is {} already': 'Dieser Termin ist schon {0}',
  'This schedule has no such occurrence': 'Dieser Plan hat keinen solchen Termin',
  'must happen at a time like 2026-11-22T10:30:00Z':
    'muss zu einer Zeit wie 2026-11-22T10:30:00Z geschehen',
  'must lie after from': 'muss nach from liegen',
  'must lie within ten years of from': 'muss innerhalb von zehn Jahren nach from liegen',
  'is set for each occurrence': 'wird für jeden Termin gesetzt',
  'has a technician profile already': 'hat schon ein Technikerprofil',
  'No timer of yours is running: start one first':
    'Keine Ihrer Zeitmessungen läuft: Starten Sie zuerst eine',
  'is required: use the timer for what goes on':
    'ist erforderlich: Nehmen Sie für Laufendes die Zeitmessung',
  'must lie within 24 hours': 'muss innerhalb von 24 Stunden liegen',
  'is between': 'liegt zwischen',
  'is {}': 'ist {0}',
  'must say why it was skipped': 'muss sagen, warum er ausgelassen wurde',
  'must name what covers it': 'muss nennen, was ihn abdeckt',
  'must name what is maintained: ids, a filter, or equipment_id':
    'muss nennen, was gewartet wird: ids, einen Filter oder equipment_id',
  'must have at least one trigger, or use frequency_days':
    'braucht mindestens einen Auslöser, oder frequency_days',
  'must not be before the first anchor_date': 'darf nicht vor dem ersten anchor_date liegen',
  'must have a day on which each calendar trigger falls due':
    'muss einen Tag haben, an dem jeder Kalenderauslöser fällig wird',
  'belongs to weeks: use unit week, or nth': 'gehört zu Wochen: Nehmen Sie unit week, oder nth',
  'must have a week of 1 to 5, or -1 for the last, and a weekday of 1 (Monday) to 7':
    'braucht eine Woche von 1 bis 5, oder -1 für die letzte, und einen Wochentag von 1 (Montag) bis 7',
  'belongs to months and years: use weekdays': 'gehört zu Monaten und Jahren: Nehmen Sie weekdays',
  'must not be below value': 'darf nicht unter value liegen',
}
