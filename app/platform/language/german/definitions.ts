/** What is wrong with a definition, for who writes it: each stands beside a field or a place in the document. */
export const DEFINITIONS = {
  'there is no kind of field "{}": remove "x-type"':
    'die Art von Feld „{0}“ gibt es nicht: Entfernen Sie „x-type“',
  '"{}" is for fields of the kind {}: remove "x-type"':
    '„{0}“ ist für Felder der Art {1}: Entfernen Sie „x-type“',
  'is for entities: leave it out of forms': 'ist für Datensätze: Lassen Sie es in Formularen weg',
  // The shape of the document
  'needs "{}"': 'braucht „{0}“',
  'must be {} or {}': 'muss {0} oder {1} sein',
  'must be at most {} characters': 'darf höchstens {0} Zeichen lang sein',
  'must be at least {} characters': 'muss mindestens {0} Zeichen lang sein',
  'must have at most {} properties: split it':
    'darf höchstens {0} Eigenschaften haben: Teilen Sie es auf',
  'must have at least {} properties': 'muss mindestens {0} Eigenschaften haben',
  'must not list the same entry twice': 'darf denselben Eintrag nicht zweimal nennen',
  'must match format "{}"': 'muss das Format „{0}“ haben',
  'must match exactly one schema in oneOf': 'muss genau einer der erlaubten Formen entsprechen',
  'boolean schema is false': 'ist hier nicht erlaubt',
  '"{}" is not supported: {}': '„{0}“ wird nicht unterstützt: {1}',
  '"{}" is not known here: remove it or correct its spelling':
    '„{0}“ ist hier nicht bekannt: Entfernen Sie es oder berichtigen Sie die Schreibweise',
  'name each property under "properties"':
    'Benennen Sie jede Eigenschaft einzeln unter „properties“',
  'unknown properties are always refused; leave it out':
    'Unbekannte Eigenschaften werden immer abgelehnt; lassen Sie es weg',
  'use "items", or an object with named properties':
    'Nehmen Sie „items“ oder ein Objekt mit benannten Eigenschaften',
  'say what is allowed with enum, minimum or if/then/else':
    'Sagen Sie mit enum, minimum oder if/then/else, was erlaubt ist',
  'use allOf with if/then/else': 'Nehmen Sie allOf mit if/then/else',
  'use "$ref" to "#/$defs/…"': 'Nehmen Sie „$ref“ auf „#/$defs/…“',
  'use a rule to compare fields': 'Vergleichen Sie Felder mit einer Regel',
  'leave it out': 'Lassen Sie es weg',
  'use "$defs"': 'Nehmen Sie „$defs“',
  'must point into this document: #/$defs/<name>': 'muss in dieses Dokument zeigen: #/$defs/<Name>',
  '"{}" must be lower-case letters, digits and _, starting with a letter, at most 63':
    '„{0}“ darf nur aus Kleinbuchstaben, Ziffern und _ bestehen, mit einem Buchstaben beginnen und höchstens 63 Zeichen haben',
  'must be the path of a field: name or custom.name':
    'muss der Pfad eines Feldes sein: name oder custom.name',
  '"{}" cannot be defined yet': '„{0}“ lässt sich noch nicht definieren',
  'must be a type of a built-in entity like "equipment.crane", or a name without a dot':
    'muss ein Typ einer eingebauten Entität wie „equipment.crane“ sein oder ein Name ohne Punkt',
  '"{}" is a word of the product: choose another key':
    '„{0}“ ist ein Wort des Produkts: Wählen Sie einen anderen Schlüssel',
  'must be at most {} KB: split it or shorten its texts':
    'darf höchstens {0} KB groß sein: Teilen Sie es auf oder kürzen Sie die Texte',
  'must not be nested deeper than {} levels: flatten it':
    'darf höchstens {0} Ebenen tief geschachtelt sein: Vereinfachen Sie es',
  'must have at most {} keys: split it': 'darf höchstens {0} Schlüssel haben: Teilen Sie es auf',
  'must not use the reserved key "{}": rename it':
    'darf den reservierten Schlüssel „{0}“ nicht verwenden: Benennen Sie ihn um',

  // Fields
  'describes no field: give it a type, an enum or a hint':
    'beschreibt kein Feld: Geben Sie type, enum oder einen Hinweis an',
  'a computed field has no default: remove it':
    'Ein berechnetes Feld hat keinen Vorgabewert: Entfernen Sie ihn',
  'a field of other records has no default: remove it':
    'Ein Feld aus anderen Datensätzen hat keinen Vorgabewert: Entfernen Sie ihn',
  'a lookup or roll-up is a field of your own, not a column':
    'Ein Nachschlage- oder Summenfeld ist ein eigenes Feld, keine Spalte',
  'a field is a lookup or a roll-up, not both: remove one':
    'Ein Feld schlägt nach oder fasst zusammen, nicht beides: Entfernen Sie eines',
  '"{}" is not a relation': '„{0}“ ist keine Beziehung',
  '{} has no field "{}"': '{0} hat kein Feld „{1}“',
  '"{}" does not point at {}': '„{0}“ verweist nicht auf {1}',
  '"{}" needs a number: add "path"': '„{0}“ braucht eine Zahl: Geben Sie „path“ an',
  '"{}" is not a number': '„{0}“ ist keine Zahl',
  '"{}" is computed or looked up itself: take the field it comes from':
    '„{0}“ wird selbst berechnet oder nachgeschlagen: Nehmen Sie das Feld, aus dem es kommt',
  '"{}" is encrypted: the database cannot read it':
    '„{0}“ ist verschlüsselt: Die Datenbank kann es nicht lesen',
  '"{}" is no single value: look up a text, number or date':
    '„{0}“ ist kein einzelner Wert: Schlagen Sie einen Text, eine Zahl oder ein Datum nach',
  '"{}" has the type {}: write "type": "{}"': '„{0}“ hat den Typ {1}: Schreiben Sie „type“: „{2}“',
  '"{}" has the format {}: write it here as well':
    '„{0}“ hat das Format {1}: Schreiben Sie es auch hier',
  'lists cannot be filtered by "{}"': 'Listen lassen sich nicht nach „{0}“ filtern',
  'is slow in long lists: mark "{}" as a filter, which gives it an index':
    'ist in langen Listen langsam: Machen Sie „{0}“ zum Filter, dann hat es einen Index',
  '"{}" would be empty: {}': '„{0}“ wäre leer: {1}',
  'must be a relation and a field of what it points at: equipment_id.name':
    'muss eine Beziehung und ein Feld dahinter sein: equipment_id.name',
  'does not satisfy the field itself: correct the default':
    'passt nicht zum Feld selbst: Berichtigen Sie den Vorgabewert',
  'cannot be compiled: {}': 'lässt sich nicht übersetzen: {0}',
  'is nested deeper than {} levels: flatten it':
    'ist tiefer als {0} Ebenen geschachtelt: Vereinfachen Sie es',
  'brings the document above {} properties: split it':
    'bringt das Dokument über {0} Eigenschaften: Teilen Sie es auf',
  'is above {}: no value could satisfy both': 'liegt über {0}: Kein Wert könnte beides erfüllen',
  'is a reserved name: rename the field': 'ist ein reservierter Name: Benennen Sie das Feld um',
  'names "{}", which is not a property': 'nennt „{0}“, und das ist kein Feld',
  '"{}" is not under $defs': '„{0}“ steht nicht unter $defs',
  'refers to itself in a circle: break the $ref cycle':
    'verweist im Kreis auf sich selbst: Lösen Sie den Kreis der $ref auf',
  'look-ahead and look-behind are not supported: use minLength, enum or two fields instead':
    'Look-ahead und Look-behind werden nicht unterstützt: Nehmen Sie minLength, enum oder zwei Felder',
  'back-references are not supported: write the repeated part out':
    'Rückverweise werden nicht unterstützt: Schreiben Sie den wiederholten Teil aus',
  'repeats too much: use smaller counts': 'wiederholt zu oft: Nehmen Sie kleinere Zahlen',
  'is not a valid pattern: {}': 'ist kein gültiges Muster: {0}',
  'there is no entity "{}" to be a variant of':
    'Es gibt keine Entität „{0}“, deren Variante dies sein könnte',
  '"{}" has no variants': '„{0}“ hat keine Varianten',
  'belongs to the program: {}': 'gehört dem Programm: {0}',
  'change columns through "overrides"': 'Ändern Sie eingebaute Felder über „overrides“',
  '"{}" is a built-in field: choose another key':
    '„{0}“ ist ein eingebautes Feld: Wählen Sie einen anderen Schlüssel',
  '"{}" is a field of {} already: choose another key':
    '„{0}“ ist schon ein Feld von {1}: Wählen Sie einen anderen Schlüssel',
  'is {} in {} and {} here: one key has one type, choose another key':
    'ist {0} in {1} und hier {2}: Ein Schlüssel hat eine Art, wählen Sie einen anderen',
  'is too costly for texts of {} characters: use smaller counts, or a maxLength of {} at most':
    'ist zu aufwendig für Texte von {0} Zeichen: Nehmen Sie kleinere Zahlen oder ein maxLength von höchstens {1}',
  'is one of too many costly patterns: use fewer, or smaller counts':
    'ist eines von zu vielen aufwendigen Mustern: Nehmen Sie weniger oder kleinere Zahlen',
  'lead to more than {} others when they are followed: refer to less':
    'führen zu mehr als {0} weiteren, wenn man ihnen folgt: Verweisen Sie auf weniger',
  'takes more than {} steps: {}': 'braucht mehr als {0} Schritte: {1}',
  'the rules about one record ask too much together, use fewer or simpler ones':
    'Die Regeln eines Datensatzes fragen zusammen zu viel, nehmen Sie weniger oder einfachere',
  'shorten its lists or texts': 'Kürzen Sie die Listen oder Texte darin',
  'cannot be done to records of "{}"': 'lässt sich mit Datensätzen von „{0}“ nicht tun',
  'take too long to be held against all records: use fewer or simpler ones':
    'brauchen zu lange, um sie an alle Datensätze zu halten: Nehmen Sie weniger oder einfachere',
  'pages need this field: it stays': 'Seiten brauchen dieses Feld: Es bleibt',
  'a required field cannot be hidden': 'Ein Pflichtfeld lässt sich nicht verbergen',
  '"{}" is computed and cannot be required': '„{0}“ wird berechnet und kann kein Pflichtfeld sein',
  'computes nothing yet: write how its value comes about':
    'berechnet noch nichts: Schreiben Sie, wie der Wert entsteht',
  'gives {}, the field says {}: change the kind of its result':
    'ergibt {0}, das Feld sagt {1}: Ändern Sie die Art des Ergebnisses',
  'a text': 'einen Text',
  'yes or no': 'ja oder nein',
  'a date': 'ein Datum',
  'a duration': 'eine Dauer',
  'there is no entity "{}"': 'Es gibt keine Entität „{0}“',
  'there is no role "{}"': 'Es gibt keine Rolle „{0}“',
  '"{}" is not a built-in field': '„{0}“ ist kein eingebautes Feld',
  'the program needs this field: it stays required':
    'Das Programm braucht dieses Feld: Es bleibt Pflichtfeld',
  'lists, log-in, search and imports read built-in fields: keep what is personal in a field of your own':
    'Listen, Anmeldung, Suche und Importe lesen eingebaute Felder: Legen Sie Persönliches in einem eigenen Feld ab',
  '"{}" is not a field': '„{0}“ ist kein Feld',
  '"{}" stands in the layout twice': '„{0}“ steht zweimal in der Anordnung',
  '{} would turn from {} into {}: add a new field and copy the values instead':
    '{0} würde von {1} zu {2}: Fügen Sie stattdessen ein neues Feld hinzu und übertragen Sie die Werte',
  'An entity has {} indexes at most, so lists filter and sort by "{}" without one: take x-filter and x-sort from a field that needs them less':
    'Eine Entität hat höchstens {0} Indizes; nach „{1}“ filtern und sortieren Listen ohne einen: Nehmen Sie x-filter und x-sort von einem Feld weg, das sie weniger braucht',

  // Encryption
  'only the texts people type into a custom field of an entity can be encrypted: take x-encrypted away here':
    'Verschlüsseln lassen sich nur Texte, die Menschen in ein eigenes Feld einer Entität schreiben: Nehmen Sie x-encrypted hier weg',
  'is a field of kind {}: {}': 'ist ein Feld der Art {0}: {1}',
  'an encrypted field {}: take {} away': 'Ein verschlüsseltes Feld {0}: Nehmen Sie {1} weg',
  'has no order': 'hat keine Reihenfolge',
  'is not searched': 'wird nicht durchsucht',
  '"{}" is encrypted in {}: one key is kept in one way, choose another key':
    '„{0}“ ist in {1} verschlüsselt: Ein Schlüssel wird auf eine Weise abgelegt, wählen Sie einen anderen',
  '"{}" is not encrypted in {}: one key is kept in one way, choose another key':
    '„{0}“ ist in {1} nicht verschlüsselt: Ein Schlüssel wird auf eine Weise abgelegt, wählen Sie einen anderen',
  '"{}" is encrypted and cannot name a record: leave it out':
    '„{0}“ ist verschlüsselt und kann keinen Datensatz benennen: Lassen Sie es weg',

  // Forms
  '"{}" is not in the schema': '„{0}“ steht nicht im Schema',
  '"{}" is not one of the answers': '„{0}“ ist keine der Antworten',
  'required "{}" is in no section': 'Das Pflichtfeld „{0}“ steht in keinem Abschnitt',
  '"{}" is in no section and will not be asked':
    '„{0}“ steht in keinem Abschnitt und wird nicht gefragt',
  'must be [lowest, highest]': 'muss [kleinster, größter] sein',

  // Workflows
  'there is no state "{}"': 'Es gibt keinen Zustand „{0}“',
  'there is no form "{}"': 'Es gibt kein Formular „{0}“',
  'there is no template "{}"': 'Es gibt keine Vorlage „{0}“',
  'there is no effect "{}"': 'Es gibt keine Wirkung „{0}“',
  'a transition that sets off a transition can run in a circle: use an automation':
    'Ein Schritt, der einen Schritt auslöst, kann im Kreis laufen: Nehmen Sie eine Automation',
  'cannot be reached from the initial state': 'ist vom Anfangszustand aus nicht erreichbar',
  'is a dead end that is neither done nor void: add a transition out of it':
    'ist eine Sackgasse und weder „Erledigt“ noch „Hinfällig“: Fügen Sie einen Schritt hinaus hinzu',

  // What publishing would do
  '/{}: {}': '/{0}: {1}',
  '1 record would no longer be valid': 'Ein Datensatz wäre nicht mehr gültig',
  '{} records would no longer be valid': '{0} Datensätze wären nicht mehr gültig',
  '1 record is in "{}" of version {}, which the new version does not have':
    'Ein Datensatz ist in „{0}“ von Version {1}, das die neue Version nicht hat',
  '{} records are in "{}" of version {}, which the new version does not have':
    '{0} Datensätze sind in „{1}“ von Version {2}, das die neue Version nicht hat',
  '1 record in "{}" of version {} would have nowhere to go: name a state for it':
    'Ein Datensatz in „{0}“ von Version {1} hätte keinen Platz: Nennen Sie einen Zustand für ihn',
  '{} records in "{}" of version {} would have nowhere to go: name a state for them':
    '{0} Datensätze in „{1}“ von Version {2} hätten keinen Platz: Nennen Sie einen Zustand für sie',
  'is for workflows: use pin': 'gilt für Abläufe: Nehmen Sie pin',
  'is not a state of the new version': 'ist kein Zustand der neuen Version',
  'there is no calendar "{}"': 'Es gibt keinen Kalender „{0}“',
  'must be in weeks, days, hours or minutes: months and years differ in length':
    'muss in Wochen, Tagen, Stunden oder Minuten stehen: Monate und Jahre sind verschieden lang',
  'Back to version {}': 'Zurück zu Version {0}',

  // When a draft is published
  'must be a time like 2026-11-22T10:30, in the zone of the company, or one with an offset':
    'muss eine Zeit wie 2026-11-22T10:30 sein, in der Zone des Unternehmens, oder eine mit Abstand zu UTC',
  'must be a time to come': 'muss eine Zeit sein, die noch kommt',
  'must be within a year': 'muss innerhalb eines Jahres liegen',
  'This draft has no time at which it is published':
    'Dieser Entwurf hat keine Zeit, zu der er veröffentlicht wird',
  'Whoever set the time may no longer publish definitions':
    'Wer die Zeit festgelegt hat, darf keine Definitionen mehr veröffentlichen',
  'Something broke on our side': 'Auf unserer Seite ist etwas zerbrochen',

  // Parts of a definition that have no title of their own
  'Plural title': 'Titel in der Mehrzahl',
  'Description': 'Beschreibung',
  'Icon': 'Symbol',
  'Layout': 'Anordnung',
  'Rules': 'Regeln',
  'Label': 'Bezeichnung',
  'Numbering': 'Nummerierung',
  'Conditions': 'Bedingungen',
  'Shared parts': 'Gemeinsame Teile',
  'Mode': 'Modus',
  'On failure': 'Bei Mangel',
  'Initial state': 'Anfangszustand',
  'Migration': 'Umstellung',
}
