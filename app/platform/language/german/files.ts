/** Files and the room they take. */
export const FILES = {
  'A file may have 25 MB at most': 'Eine Datei darf höchstens 25 MB haben',
  'A file may have 25 MB at most: send it in parts':
    'Eine Datei darf höchstens 25 MB haben: Senden Sie sie in Teilen',
  'The file {}': 'Die Datei {0}',
  'is no image that can be read: take it again or send it as JPEG':
    'ist kein lesbares Bild: Nehmen Sie es neu auf oder senden Sie es als JPEG',
  'Your company’s storage is full: remove files or ask for more':
    'Der Speicher Ihrer Firma ist voll: Entfernen Sie Dateien oder bitten Sie um mehr Platz',
  'The file is no longer there: send it again':
    'Die Datei ist nicht mehr da: Senden Sie sie noch einmal',
  'There is no room left on our side and nothing was kept: tell your administrator':
    'Bei uns ist kein Platz mehr, und nichts wurde gespeichert: Sagen Sie es Ihrem Administrator',
  'The file store does not answer: try again in a few seconds':
    'Der Dateispeicher antwortet nicht: Versuchen Sie es in ein paar Sekunden noch einmal',
  'Your company keeps {} of {}, and this file has {}: remove files or ask for more room':
    'Ihre Firma belegt {0} von {1}, und diese Datei hat {2}: Entfernen Sie Dateien oder bitten Sie um mehr Platz',
  'The file has not arrived yet: send it to the address first':
    'Die Datei ist noch nicht angekommen: Senden Sie sie zuerst an die Adresse',
  'has {} bytes where {} were announced: send it again':
    'hat {0} Bytes, wo {1} angekündigt waren: Senden Sie sie noch einmal',
  'must have the {} bytes that were announced': 'muss die {0} Bytes haben, die angekündigt waren',
  'This address has expired: ask for a new one':
    'Diese Adresse ist abgelaufen: Fordern Sie eine neue an',
  'must be sent as multipart': 'muss als multipart gesendet werden',
  'must be sent as multipart, one to {} at a time':
    'muss als multipart gesendet werden, eine bis {0} auf einmal',
  'is of a kind that is not kept here: send photos (JPEG, PNG, WebP), PDF, office files, text, audio or video':
    'ist von einer Art, die hier nicht abgelegt wird: Senden Sie Fotos (JPEG, PNG, WebP), PDF, Office-Dateien, Text, Ton oder Video',
}
