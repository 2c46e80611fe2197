/** What is wrong with a rule, and why one could not be answered; the last are the parser's own words. */
export const RULES = {
  'must answer yes or no, this answers {}':
    'muss mit ja oder nein antworten, dies antwortet mit {0}',
  'a rule is at most {} KB': 'Eine Regel hat höchstens {0} KB',
  'there is no field "{}" here': 'Hier gibt es kein Feld „{0}“',
  'there is no variable or field "{}"': 'Es gibt keine Variable und kein Feld „{0}“',
  '"{}" does not fit: both sides must be of one kind':
    '„{0}“ passt nicht: Beide Seiten müssen von einer Art sein',
  '{} cannot be called like this': '{0} lässt sich so nicht aufrufen',
  '"{}" is not part of rules': '„{0}“ gibt es in Regeln nicht',
  'bytes are not part of rules': 'Bytes gibt es in Regeln nicht',
  '"{}" is a reserved name: no field can be called that':
    '„{0}“ ist ein reservierter Name: So kann kein Feld heißen',
  '"{}" is a reserved name': '„{0}“ ist ein reservierter Name',
  'there is no function "{}" in rules': 'In Regeln gibt es keine Funktion „{0}“',
  'matches() needs its pattern written out': 'Bei matches() muss das Muster ausgeschrieben sein',
  'the pattern of matches() {}': 'Das Muster von matches(): {0}',
  'yes or no is needed here': 'Hier wird ja oder nein gebraucht',
  'a text is needed here': 'Hier wird ein Text gebraucht',
  'a number is needed here': 'Hier wird eine Zahl gebraucht',
  'a list is needed here': 'Hier wird eine Liste gebraucht',
  'lists and maps are no text': 'Listen und Objekte sind kein Text',
  'size() needs a text, a list or a map': 'size() braucht einen Text, eine Liste oder ein Objekt',
  '"{}" is not a date': '„{0}“ ist kein Datum',
  '"{}" is not a time zone': '„{0}“ ist keine Zeitzone',
  '"{}" is not a duration: write 168h or PT2H':
    '„{0}“ ist keine Dauer: Schreiben Sie 168h oder PT2H',
  '"{}" needs two values of one kind': '„{0}“ braucht zwei Werte einer Art',
  '"{}" does not fit these values': '„{0}“ passt nicht zu diesen Werten',
  'division by zero, or a number too large': 'Teilung durch null, oder eine zu große Zahl',

  'Unexpected character: {}': 'Unerwartetes Zeichen: {0}',
  'the rule ends too early': 'Die Regel endet zu früh',
  'Unexpected token: {}': 'Unerwartet an dieser Stelle: {0}',
  'Expected {}, got {}': 'Erwartet wurde {0}, da steht {1}',
  'Invalid number: {}': 'Ungültige Zahl: {0}',
  'Invalid integer: {}': 'Ungültige ganze Zahl: {0}',
  'Invalid hex integer: {}': 'Ungültige Hexadezimalzahl: {0}',
  'Invalid exponent': 'Ungültiger Exponent',
  'Newlines not allowed in single-quoted strings':
    'Ein Text in einfachen Anführungszeichen steht in einer Zeile',
  'Unterminated string': 'Ein Text ist nicht abgeschlossen',
  'Unterminated triple-quoted string': 'Ein mehrzeiliger Text ist nicht abgeschlossen',
  'Exceeded {} ({})': 'Zu viel für eine Regel: {0} über {1}',
  'Reserved identifier: {}': 'Reserviertes Wort: {0}',
  "List index must be int, got '{}'": 'Die Stelle in einer Liste ist eine ganze Zahl, nicht {0}',
  "Cannot index type '{}' with type '{}'": 'In {0} lässt sich nicht mit {1} nachschlagen',
  "Cannot index type '{}'": 'In {0} lässt sich nichts nachschlagen',
  "{} must be bool, got '{}'": '{0} braucht ja oder nein, nicht {1}',
  'Ternary condition': 'Die Bedingung vor dem Fragezeichen',
  "Logical operator requires bool operands, got '{}'":
    'Und, oder und nicht brauchen ja oder nein, nicht {0}',
}
