/** Lists, views, exports and changes of many. */
export const LISTS = {
  // Why a kind of field is not changed for many records at once
  'Comes from other records, so nobody types it':
    'Kommt aus anderen Datensätzen, niemand trägt es ein',
  'Computed, so nobody types it': 'Wird berechnet, niemand trägt es ein',
  'Files are uploaded, not typed': 'Dateien werden hochgeladen, nicht eingetragen',
  'Rows belong to their record': 'Zeilen gehören zu ihrem Datensatz',

  'q must be text of at most 200 characters': 'q muss Text von höchstens 200 Zeichen sein',
  'This list has pages only: page and page_size': 'Diese Liste hat nur Seiten: page und page_size',
  'team understands mine only': 'team versteht nur mine',
  'Names have pages and a search: page, page_size and search':
    'Namen haben Seiten und eine Suche: page, page_size und search',
  'Tables come as CSV and as workbooks: ask for format=csv or format=xlsx':
    'Tabellen gibt es als CSV und als Arbeitsmappe: Fragen Sie mit format=csv oder format=xlsx',
  'topics takes 1 to {} entities or records: task,equipment:<id>':
    'topics nimmt 1 bis {0} Entitäten oder Datensätze: task,equipment:<id>',
  '"{}" is no topic': '„{0}“ ist kein Thema',
  'Lists cannot be grouped by "{}"': 'Listen lassen sich nicht nach „{0}“ gruppieren',
  'There is no figure "{}"': 'Es gibt keine Kennzahl „{0}“',
  'This figure cannot be narrowed by "{}"': 'Diese Kennzahl lässt sich nicht nach „{0}“ eingrenzen',
  '{} must be one value': '{0} muss ein einzelner Wert sein',
  'to must lie after from': 'to muss nach from liegen',
  'to must lie within ten years of from': 'to muss innerhalb von zehn Jahren nach from liegen',
  '{} must be a day like 2026-11-22 or a time like 2026-11-22T10:30:00Z':
    '{0} muss ein Tag wie 2026-11-22 oder ein Zeitpunkt wie 2026-11-22T10:30:00Z sein',
  'There is no list of "{}"': 'Es gibt keine Liste „{0}“',
  'Only who made a view can change it: save it as one of your own':
    'Nur wer eine Ansicht angelegt hat, kann sie ändern: Speichern Sie sie als eigene',
  'is not a field a list can use like this': 'ist kein Feld, das eine Liste so verwenden kann',
  '{} records match by now: look again before you change them':
    'Inzwischen passen {0} Datensätze: Sehen Sie noch einmal nach, bevor Sie sie ändern',
  'At most {} records are changed at once: narrow the filter':
    'Höchstens {0} Datensätze lassen sich auf einmal ändern: Grenzen Sie den Filter ein',
  'This was an undo itself: make the change again instead':
    'Das war selbst ein Rückgängigmachen: Führen Sie die Änderung noch einmal aus',
  'This {} was undone already': 'Das wurde schon rückgängig gemacht',
  'This change is still going on: stop it first':
    'Diese Änderung läuft noch: Halten Sie sie zuerst an',
  'A change of many can be undone for {} hours':
    'Eine Massenänderung lässt sich {0} Stunden lang rückgängig machen',
  'was changed by somebody since: it stays as it is':
    'wurde seither von jemandem geändert und bleibt, wie es ist',
  'Who ordered this change is no user any more':
    'Wer diese Änderung veranlasst hat, ist kein Benutzer mehr',
  'is kept encrypted: what is kept here would hold it in the open':
    'ist verschlüsselt abgelegt: hier stünde der Wert offen',
  'or filter must say which records: one of the two':
    'oder filter muss sagen, welche Datensätze gemeint sind: eines von beiden',
  'must be an object with at least one field': 'muss ein Objekt mit mindestens einem Feld sein',
  'move is for what has a workflow': 'move gibt es nur, wo ein Ablauf ist',
  '"{}" compares by one of: {}': '„{0}“ lässt sich nur vergleichen mit: {1}',
  'Filters compare by one of: {}': 'Filter vergleichen mit einem von: {0}',
  'Write a filter as filter[field][operator]=value':
    'Schreiben Sie einen Filter als filter[Feld][Vergleich]=Wert',
  'A list takes at most {} filters': 'Eine Liste nimmt höchstens {0} Filter',
  'A list sorts by at most {} fields': 'Eine Liste sortiert nach höchstens {0} Feldern',
  'Lists cannot be filtered by "{}"': 'Listen lassen sich nicht nach „{0}“ filtern',
  'Lists cannot be sorted by "{}"': 'Listen lassen sich nicht nach „{0}“ sortieren',
  'Lists cannot include "{}"': 'Listen können „{0}“ nicht einschließen',
  'Records cannot include "{}"': 'Datensätze können „{0}“ nicht einschließen',
  'Lists have no field "{}"': 'Listen haben kein Feld „{0}“',
  'This cursor belongs to another list: start again without one':
    'Dieser Cursor gehört zu einer anderen Liste: Beginnen Sie ohne ihn von vorn',
  '{} needs two values: lowest,highest': '{0} braucht zwei Werte: kleinster,größter',
  '{} takes at most {} values': '{0} nimmt höchstens {1} Werte',
  '{} has a value that cannot be': '{0} hat einen Wert, den es nicht gibt',
  '{} must be true or false': '{0} muss wahr oder falsch sein',
  '{} must be a whole number from {} to {}': '{0} muss eine ganze Zahl von {1} bis {2} sein',
  '{} must be given once, as text': '{0} darf nur einmal stehen, als Text',
  '{} must be text of at most {} characters': '{0} muss Text von höchstens {1} Zeichen sein',
  'filter[{}] must be {}': 'filter[{0}] muss {1} sein',
  'filter[within] must be the id of a facility':
    'filter[within] muss die Kennung eines Standorts sein',
  'can only be chosen for a view that is shared with everybody':
    'lässt sich nur bei einer Ansicht wählen, die mit allen geteilt ist',
  'names a role that does not exist': 'nennt eine Rolle, die es nicht gibt',
  '"{}" is no place a map could show': '„{0}“ ist kein Ort, den eine Karte zeigen könnte',
  'box must be west,south,east,north in degrees': 'box muss west,south,east,north in Grad sein',
  'a date like 2026-11-22 or a time like 2026-11-22T10:30:00Z':
    'ein Datum wie 2026-11-22 oder ein Zeitpunkt wie 2026-11-22T10:30:00Z',
  'a date like 2026-11-22': 'ein Datum wie 2026-11-22',
  'an id (UUID)': 'eine Kennung (UUID)',
  'a whole number': 'eine ganze Zahl',
  'a number': 'eine Zahl',
  'true or false': 'wahr oder falsch',
  'A sheet has 1,048,576 rows at most: export as CSV':
    'Ein Blatt hat höchstens 1.048.576 Zeilen: Exportieren Sie als CSV',
}
