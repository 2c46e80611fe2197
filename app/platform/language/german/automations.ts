/** Templates, automations and hooks. */
export const AUTOMATIONS: Record<string, string> = {
  // What a template is refused for
  'The template cannot be rendered': 'Die Vorlage lässt sich nicht füllen',
  'The template {}': 'Die Vorlage {0}',
  'Too many templates are being rendered: try again in a moment':
    'Zurzeit werden zu viele Vorlagen gefüllt: Versuchen Sie es gleich noch einmal',
  'takes longer than a template may: shorten its loops':
    'braucht länger als erlaubt: Kürzen Sie ihre Schleifen',
  'needs more memory than a template may: shorten its loops':
    'braucht mehr Speicher als erlaubt: Kürzen Sie ihre Schleifen',
  'makes more than {} MB of text': 'ergibt mehr als {0} MB Text',
  'cannot be rendered now: try again in a moment':
    'lässt sich gerade nicht füllen: Versuchen Sie es gleich noch einmal',
  'broke while it was rendered': 'ist beim Füllen gescheitert',
  'is larger than {} KB: shorten it': 'ist größer als {0} KB: Kürzen Sie sie',
  'has more than {} places: split it': 'hat mehr als {0} Stellen: Teilen Sie sie',
  'has more than {} pages: shorten it': 'hat mehr als {0} Seiten: Kürzen Sie sie',
  '"{}" is told in PDF reports only': '„{0}“ steht nur in Berichten als PDF',
  'nests its blocks deeper than {}: flatten it':
    'verschachtelt ihre Blöcke tiefer als {0}: Vereinfachen Sie sie',
  'nests parentheses deeper than {}: simplify it':
    'verschachtelt Klammern tiefer als {0}: Vereinfachen Sie sie',
  'cannot be read in line {} (unexpected {})': 'ist in Zeile {0} nicht lesbar (unerwartet: {1})',
  'cannot be read in line {}': 'ist in Zeile {0} nicht lesbar',
  'cannot be read: {}': 'ist nicht lesbar: {0}',
  'line {}: {}': 'Zeile {0}: {1}',
  '"as |name|" is not supported: use this or ../':
    '„as |name|“ gibt es nicht: Nehmen Sie this oder ../',
  'partials ({{> …}}) are not supported: write the text here':
    'Teilvorlagen ({{> …}}) gibt es nicht: Schreiben Sie den Text hierher',
  'decorators ({{* …}}) are not supported': 'Dekoratoren ({{* …}}) gibt es nicht',
  '{} would stand unescaped: use {}': '{0} stünde ungeschützt da: Nehmen Sie {1}',
  'there is no "{}" here: use {}': '„{0}“ gibt es hier nicht: Nehmen Sie {1}',
  'name=value is not supported': 'name=wert gibt es nicht',
  'there is no @{} here': '@{0} gibt es hier nicht',
  'there is no "{}": begin with record., user., tenant. or event.':
    '„{0}“ gibt es nicht: Beginnen Sie mit record., user., tenant. oder event.',
  'there is no field "{}"': 'Ein Feld „{0}“ gibt es nicht',
  'a mail needs a subject': 'Eine E-Mail braucht einen Betreff',
  'is not JSON: put its places in quotes, "{}"':
    'ist kein JSON: Setzen Sie die Stellen in Anführungszeichen, "{0}"',

  // What an automation is refused for
  'belongs to {}: leave it out': 'gehört zu {0}: Lassen Sie es weg',
  'add what is to be done': 'fügen Sie hinzu, was getan werden soll',
  'name the field that changes': 'Nennen Sie das Feld, das sich ändert',
  'there is no transition "{}"': 'Einen Schritt „{0}“ gibt es nicht',
  'without a rule it runs for every record, each time':
    'Ohne Regel läuft sie jedes Mal für jeden Datensatz',
  'sets itself off again and is stopped then: add a rule':
    'löst sich selbst wieder aus und wird dann angehalten: Fügen Sie eine Regel hinzu',
  'a schedule has either "every" or "cron"': 'Ein Zeitplan hat entweder „every“ oder „cron“',
  '"{}" is not a time zone: write Europe/Berlin':
    '„{0}“ ist keine Zeitzone: Schreiben Sie Europe/Berlin',
  'must be a duration of {} minutes or more, like P1D':
    'muss eine Dauer von mindestens {0} Minuten sein, wie P1D',
  'must be five words of cron: minute hour day month weekday, like "0 7 * * 1"':
    'muss aus fünf Wörtern bestehen: Minute Stunde Tag Monat Wochentag, wie „0 7 * * 1“',
  'runs more often than every {} minutes': 'läuft öfter als alle {0} Minuten',

  // What the run log says
  'Met': 'Erfüllt',
  'Not met': 'Nicht erfüllt',
  'No rule': 'Keine Regel',
  'The rule failed: {}': 'Die Regel ist gescheitert: {0}',
  'The record is gone': 'Den Datensatz gibt es nicht mehr',
  'It was switched off meanwhile': 'Sie wurde inzwischen ausgeschaltet',
  'It had set itself off: the same automation on the same record':
    'Sie hatte sich selbst ausgelöst: dieselbe Automation mit demselben Datensatz',
  '{} automations in a row had led to it, which looks like a loop':
    '{0} Automationen nacheinander hatten dazu geführt; das sieht nach einer Schleife aus',
  'It is paused: it ran too often': 'Sie ist angehalten: Sie lief zu oft',
  'It ran {} times within a minute': 'Sie lief {0} Mal in einer Minute',

  // Incoming hooks
  'This automation does not wait for a hook: choose that under When first':
    'Diese Automation wartet auf keinen Aufruf: Wählen Sie das zuerst unter Wenn',
  'The signature of this call is missing, wrong or too old':
    'Die Unterschrift dieses Aufrufs fehlt, ist falsch oder zu alt',
  'The key of this hook is no longer known: make a new address':
    'Der Schlüssel dieser Adresse ist nicht mehr bekannt: Legen Sie eine neue an',

  // Parts of a template or automation
  'Subject': 'Betreff',
  'Text': 'Text',
  'Channel': 'Weg',
  'Entity': 'Wovon',
  'When': 'Wenn',
  'If': 'Falls',
  'Do': 'Dann',
  'Enabled': 'Eingeschaltet',
}
