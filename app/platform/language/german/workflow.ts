/** What is not there or not now, and why a step of a workflow is refused. */
export const WORKFLOW = {
  'There is no kind of definition "{}": use {}':
    'Es gibt keine Art von Definition „{0}“: Nehmen Sie {1}',
  'The rule "{}" cannot be used: {}': 'Die Regel „{0}“ ist nicht verwendbar: {1}',
  '1 record is of this type: change it first':
    'Ein Datensatz hat diesen Typ: Ändern Sie ihn zuerst',
  '{} records are of this type: change them first':
    '{0} Datensätze haben diesen Typ: Ändern Sie sie zuerst',
  'There is no entity "{}"': 'Es gibt keine Entität „{0}“',
  'There is no version {} of {} "{}"': 'Es gibt keine Version {0} von {1} „{2}“',
  'There is no draft: save one first': 'Es gibt keinen Entwurf: Speichern Sie zuerst einen',
  'There is no {} "{}"': '{0} „{1}“ gibt es nicht',
  'Version {} of the {} workflow is gone': 'Version {0} des Ablaufs {1} gibt es nicht mehr',
  'Nothing moves this: publish a workflow of its key first':
    'Nichts bewegt das hier: Veröffentlichen Sie zuerst einen Ablauf mit diesem Schlüssel',
  '1 record is there still: delete it first': 'Ein Eintrag ist noch da: Löschen Sie ihn zuerst',
  '{} records are there still: delete them first':
    '{0} Einträge sind noch da: Löschen Sie sie zuerst',
  '{} point at it: take those fields away first':
    '{0} verweisen darauf: Nehmen Sie zuerst diese Felder weg',
  'This checklist is submitted: its answers can no longer change':
    'Diese Checkliste ist abgeschlossen: Ihre Antworten sind nicht mehr änderbar',
  '{} is not shut down: there is nothing to restart':
    '{0} ist nicht außer Betrieb: Es gibt nichts wieder in Betrieb zu nehmen',
  '{} is shut down already: restart it first':
    '{0} ist schon außer Betrieb: Nehmen Sie die Anlage zuerst wieder in Betrieb',
  'is said of tasks alone': 'wird nur von Aufträgen gesagt',
  'needs a task with equipment in use': 'braucht einen Auftrag mit einer Anlage in Gebrauch',
  'is said when work on a failure begins': 'wird gesagt, wenn die Arbeit an einer Störung beginnt',
  'must not lie in the future': 'darf nicht in der Zukunft liegen',
  'A downtime of this equipment is open already: close it first':
    'Ein Stillstand dieser Anlage ist schon offen: Beenden Sie ihn zuerst',
  'This job is over already': 'Dieser Vorgang ist schon beendet',
  'This import is {}: only one that failed or was cancelled goes on':
    'Dieser Import ist {0}: Nur ein angehaltener oder abgebrochener lässt sich fortsetzen',
  'The facility it stands in is deleted: restore that one first':
    'Der Standort ist gelöscht: Stellen Sie ihn zuerst wieder her',
  'There is no way from here to "{}". Possible now: {}.':
    'Von hier führt kein Weg zu „{0}“. Jetzt möglich: {1}.',
  '"{}" is not possible now. {}': '„{0}“ ist jetzt nicht möglich. {1}',
  'Only the role {} may do this': 'Das darf nur die Rolle {0}',
  'Only the role {} or {} may do this': 'Das dürfen nur die Rollen {0} und {1}',
  'Only the role {} or {} or {} may do this': 'Das dürfen nur die Rollen {0}, {1} und {2}',
  'Its condition could not be evaluated: {}': 'Die Bedingung ließ sich nicht auswerten: {0}',
  'Its condition is not met: {}': 'Die Bedingung ist nicht erfüllt: {0}',
  '{} is needed first': 'Zuerst fehlt noch: {0}',
  'The checklist {} must be submitted first': 'Zuerst muss die Checkliste {0} abgeschlossen werden',
  '{} (the rule could not be evaluated: {})': '{0} (die Regel ließ sich nicht auswerten: {1})',
  'Records are still being moved to the present version: wait, or stop it':
    'Noch ziehen Einträge auf die gegenwärtige Version um: Warten Sie, oder halten Sie es an',
  'Version {} of this workflow is gone': 'Version {0} dieses Ablaufs gibt es nicht mehr',
  'The workflow "{}" counts by this calendar': 'Der Ablauf „{0}“ zählt nach diesem Kalender',
  'must be a time zone like "Europe/Berlin"': 'muss eine Zeitzone wie „Europe/Berlin“ sein',
  'must have at least one day': 'braucht mindestens einen Tag',
  'must be one after the other, from earlier to later':
    'müssen aufeinander folgen, vom Früheren zum Späteren',
  'entity is the key of an entity': 'entity ist der Schlüssel einer Entität',
  'sla understands running, paused and breached': 'sla kennt running, paused und breached',
}
