/** What workflows and automations set off, and what people are asked before. */
export const EFFECTS: Record<string, string> = {
  // What a run log tells
  'Notified one person': 'Eine Person benachrichtigt',
  'Notified {} people': '{0} Personen benachrichtigt',
  'Notified nobody: nobody was found': 'Niemand benachrichtigt: Es fand sich niemand',
  '{}, set the priority to {}': '{0}, Dringlichkeit auf {1} gesetzt',
  '{}, reassigned it': '{0}, neu zugewiesen',
  'Wrote a comment': 'Kommentar geschrieben',
  'Raised {}': '{0} angelegt',
  'Set {}': '{0} gesetzt',
  'Assigned to {}': 'Zugewiesen an {0}',
  'Assigned to nobody: nobody was found': 'Niemandem zugewiesen: Es fand sich niemand',
  'Called nobody: no address is set': 'Niemanden gerufen: Es ist keine Adresse gesetzt',
  'Was in the state {} already': 'War schon im Zustand {0}',
  'Asked for the approval to move to {}': 'Um Freigabe gebeten, um in {0} zu kommen',
  'Moved to {}': 'In den Zustand {0} bewegt',
  'Runs after {}': 'Läuft nach {0}',
  'Runs in a moment': 'Läuft gleich',
  'Had run before': 'War schon gelaufen',
  'Nobody comments on {}': 'Zu {0} schreibt niemand Kommentare',
  'No such effect: was the plugin that brought it removed?':
    'Diese Wirkung gibt es nicht: Wurde das Plugin entfernt, das sie mitbrachte?',
  'This address is not called: name one of the open internet':
    'Diese Adresse wird nicht aufgerufen: Nennen Sie eine im offenen Internet',
  'The other side cannot be reached': 'Die andere Seite ist nicht erreichbar',
  'The other side has failed too often and is left alone for a minute':
    'Die andere Seite hat zu oft versagt und wird eine Minute in Ruhe gelassen',
  'Too many calls of this company are under way':
    'Von dieser Firma sind zu viele Aufrufe unterwegs',
  'The address must begin with https://': 'Die Adresse muss mit https:// beginnen',
  'The address must not hold a user or password':
    'Die Adresse darf weder Benutzer noch Passwort enthalten',
  '{} leads into a private network, which is not called':
    '{0} führt in ein privates Netz, das nicht aufgerufen wird',
  '{} answered {}': '{0} antwortete {1}',
  '{} cannot be reached: {}': '{0} ist nicht erreichbar: {1}',
  '{} has failed too often and is left alone for a minute':
    '{0} hat zu oft versagt und wird eine Minute in Ruhe gelassen',
  'The record is no longer there': 'Den Datensatz gibt es nicht mehr',
  'The comment is empty with the values of this record':
    'Der Kommentar ist mit den Werten dieses Datensatzes leer',
  'The rule "{}" fails: {}': 'Die Regel „{0}“ schlägt fehl: {1}',
  'No workflow moves {}': 'Kein Ablauf bewegt {0}',
  'There is no effect "{}"': 'Es gibt keine Wirkung „{0}“',
  'There are no records of "{}"': 'Es gibt keine Datensätze von „{0}“',
  'Waits for the approval': 'Wartet auf die Freigabe',
  'Waits for the approval of {}': 'Wartet auf die Freigabe von {0}',
  'This needs the approval of {} of {}, and there are {}':
    'Das braucht {0} Freigaben von {1}, und es gibt nur {2} Personen',
  'This approval is over: it was {}': 'Diese Freigabe ist vorbei ({0})',
  'This is not yours to decide, or you have decided already':
    'Darüber entscheiden Sie nicht, oder Sie haben schon entschieden',
  'The record follows a newer workflow by now, which does not have this step':
    'Der Datensatz folgt inzwischen einem neueren Ablauf, der diesen Schritt nicht hat',
  'Whoever asked for this is no longer here': 'Wer darum gebeten hat, ist nicht mehr da',
  'Log in to decide: your account asks for a second factor':
    'Melden Sie sich an, um zu entscheiden: Ihr Konto verlangt einen zweiten Faktor',
  'has been used or is too old: log in to decide':
    'wurde schon benutzt oder ist zu alt: Melden Sie sich an, um zu entscheiden',
  'must be somebody else': 'muss jemand anderes sein',
  'is over': 'ist vorbei',
  'box must be waiting or requested': 'box muss waiting oder requested sein',
}
