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
  'has a reading already: correct that one, naming it in supersedes':
    'hat schon einen Zählerstand: Berichtigen Sie diesen und nennen Sie ihn in supersedes',
  '{} is no reading of the meter "{}": {}': '{0} ist kein Stand des Zählers „{1}“: {2}',
  'must be a reading of this meter that nobody has corrected yet':
    'muss ein Stand dieses Zählers sein, den noch niemand berichtigt hat',
  'must be less than {}: there the counter begins again at 0':
    'muss kleiner sein als {0}: Dort beginnt der Zähler wieder bei 0',
  'runs backwards beside {}: correct that one, or say why in note':
    'läuft rückwärts neben {0}: Berichtigen Sie diesen Stand, oder sagen Sie in der Notiz, warum',
  'runs backwards between {} and {}: correct that one, or say why in note':
    'passt nicht zwischen {0} und {1}: Berichtigen Sie diesen Stand, oder sagen Sie in der Notiz, warum',
  'must name ids or a filter, not both': 'muss ids oder einen Filter nennen, nicht beides',
  'This occurrence is {} already': 'Dieser Termin ist schon {0}',
  'This schedule has no such occurrence': 'Dieser Plan hat keinen solchen Termin',
  'must happen at a time like 2026-11-22T10:30:00Z':
    'muss zu einer Zeit wie 2026-11-22T10:30:00Z geschehen',
  'must not lie before today: a rhythm begins anew with the day it is changed':
    'darf nicht vor heute liegen: Ein Rhythmus beginnt neu mit dem Tag, an dem er geändert wird',
  'must lie after from': 'muss nach from liegen',
  'must lie within ten years of from': 'muss innerhalb von zehn Jahren nach from liegen',
  'is set for each occurrence': 'wird für jeden Termin gesetzt',
  'has a technician profile already': 'hat schon ein Technikerprofil',
  'must be later than starts; a night is two shifts':
    'muss nach dem Beginn liegen; eine Nacht sind zwei Schichten',
  'must not lie before valid_from': 'darf nicht vor dem ersten Tag liegen',
  'overlaps another shift of that day': 'überschneidet sich mit einer anderen Schicht des Tages',
  'This overlaps another absence': 'Das überschneidet sich mit einer anderen Abwesenheit',
  'overlaps another absence': 'überschneidet sich mit einer anderen Abwesenheit',
  'Another timer is running by now: stop it first':
    'Inzwischen läuft eine andere Zeitmessung: Stoppen Sie sie zuerst',
  'must not lie before the day it was issued': 'darf nicht vor dem Tag der Ausstellung liegen',
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
  'Somebody changed this task in the meantime: look at it again':
    'Inzwischen hat jemand diesen Auftrag geändert: Sehen Sie ihn noch einmal an',
  'This task is closed: reopen it first':
    'Dieser Auftrag ist geschlossen: Öffnen Sie ihn zuerst wieder',
  'The rules exclude this technician: see why':
    'Die Regeln schließen diese Person aus: siehe die Gründe',
  'is required to plan it against the rules': 'ist nötig, um gegen die Regeln zu planen',
  'must be a day or a time that exists': 'muss ein Tag oder eine Zeit sein, die es gibt',
  'task_id must be an id': 'task_id muss eine ID sein',
  'at must be a day like 2026-11-22 or a time like 2026-11-22T10:30:00Z':
    'at muss ein Tag wie 2026-11-22 oder eine Zeit wie 2026-11-22T10:30:00Z sein',
  'The board cannot be filtered by "{}"': 'Die Tafel lässt sich nicht nach „{0}“ filtern',
  'to must lie within {} days of from': 'to muss innerhalb von {0} Tagen nach from liegen',
  'must not be below value': 'darf nicht unter value liegen',
}
