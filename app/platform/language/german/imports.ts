/** Tables that are read, and rows that are refused. */
export const IMPORTS = {
  'is no CSV file: save the table as CSV and send that':
    'ist keine CSV-Datei: Speichern Sie die Tabelle als CSV und senden Sie diese Datei',
  'is no CSV file but {}: save the table as CSV and send that':
    'ist keine CSV-Datei, sondern {0}: Speichern Sie die Tabelle als CSV und senden Sie diese Datei',
  'is a web page or XML: save the table as CSV and send that':
    'ist eine Webseite oder XML: Speichern Sie die Tabelle als CSV und senden Sie diese Datei',
  'is an old workbook or has a password: save it as .xlsx without one':
    'ist eine alte Arbeitsmappe oder hat ein Passwort: Speichern Sie sie ohne Passwort als .xlsx',
  'is a workbook or an archive without the name of one: save it as .xlsx':
    'ist eine Arbeitsmappe oder ein Archiv, heißt aber nicht so: Speichern Sie sie als .xlsx',
  'is called .xlsx but is no workbook': 'heißt .xlsx, ist aber keine Arbeitsmappe',
  'is an archive without a workbook: save the table as .xlsx or CSV':
    'ist ein Archiv ohne Arbeitsmappe: Speichern Sie die Tabelle als .xlsx oder CSV',
  'is a binary workbook: save it as .xlsx':
    'ist eine binäre Arbeitsmappe: Speichern Sie sie als .xlsx',
  'has macros: save it as .xlsx without them':
    'enthält Makros: Speichern Sie die Arbeitsmappe ohne Makros als .xlsx',
  'is a workbook without a sheet that can be seen':
    'ist eine Arbeitsmappe ohne ein sichtbares Blatt',
  'is none of the workbook: it has {}': 'ist kein Blatt der Arbeitsmappe: Sie hat {0}',
  'declares a document type, which no workbook does':
    'erklärt einen Dokumenttyp; das tut keine Arbeitsmappe',
  'has more than {} parts: no workbook has':
    'hat mehr als {0} Teile; so viele hat keine Arbeitsmappe',
  'unpacks to more than {} MB: send the rows in parts':
    'ist entpackt größer als {0} MB: Senden Sie die Zeilen in Teilen',
  'holds too much: send the rows in parts': 'enthält zu viel: Senden Sie die Zeilen in Teilen',
  'has too many different texts: send the rows in parts, or as CSV':
    'enthält zu viele verschiedene Texte: Senden Sie die Zeilen in Teilen oder als CSV',
  'has a cell with more than {} characters in row {}':
    'hat in Zeile {1} eine Zelle mit mehr als {0} Zeichen',
  'has more than {} columns in row {}': 'hat in Zeile {1} mehr als {0} Spalten',
  'is damaged: a part of the workbook is missing':
    'ist beschädigt: Ein Teil der Arbeitsmappe fehlt',
  'is damaged: a part of the workbook cannot be read. Save it again as .xlsx':
    'ist beschädigt: Ein Teil der Arbeitsmappe ist nicht lesbar. Speichern Sie sie neu als .xlsx',
  'is damaged: it cannot be unpacked. Save it again as .xlsx':
    'ist beschädigt: Sie lässt sich nicht entpacken. Speichern Sie sie neu als .xlsx',
  'is damaged: it has a cell without a place': 'ist beschädigt: Eine Zelle hat keinen Platz',
  'is damaged behind row {}: its rows are out of order':
    'ist hinter Zeile {0} beschädigt: Die Zeilen sind nicht in ihrer Reihenfolge',
  'is damaged in row {}: a text is missing': 'ist in Zeile {0} beschädigt: Ein Text fehlt',
  'holds an error of the spreadsheet: mend the cell':
    'enthält einen Fehler der Tabelle: Berichtigen Sie die Zelle',
  'has no header: its first row must name the columns':
    'hat keine Kopfzeile: Die erste Zeile muss die Spalten benennen',
  'has more than {} columns': 'hat mehr als {0} Spalten',
  'has a header but no rows': 'hat eine Kopfzeile, aber keine Zeilen',
  'must be an object like { "<column>": "<field>" }':
    'muss ein Objekt wie { "<Spalte>": "<Feld>" } sein',
  'sends two columns to {}: leave one of them out':
    'schickt zwei Spalten nach {0}: Lassen Sie eine davon weg',
  'names the facility twice: by facility_id and by facility.…: leave one of them out':
    'nennt den Standort zweimal, durch facility_id und facility.…: Lassen Sie eines weg',
  'needs a column for {}: rows are found again by it':
    'braucht eine Spalte für {0}: Daran werden Zeilen wiedererkannt',
  'names it twice, by {} and by {}: leave one of them out':
    'nennt es zweimal, durch {0} und {1}: Lassen Sie eines weg',
  'names several records: name one by something only it has':
    'nennt mehrere Datensätze: Nennen Sie einen durch etwas, das nur er hat',
  'names {} records: name one by something only it has':
    'nennt {0} Datensätze: Nennen Sie einen durch etwas, das nur er hat',
  'names {} facilities: add a column with their code or address':
    'nennt {0} Standorte: Fügen Sie eine Spalte mit ihrem Code oder ihrer Adresse hinzu',
  'does not exist: create it first, or let the import create facilities':
    'gibt es nicht: Legen Sie es zuerst an, oder lassen Sie den Import Standorte anlegen',
  'has {} cells where the header has {}: check its quotation marks':
    'hat {0} Zellen, die Kopfzeile aber {1}: Prüfen Sie die Anführungszeichen',
  'belongs to a record that your role may not change':
    'gehört zu einem Datensatz, den Ihre Rolle nicht ändern darf',
  'is where your role may not create a facility':
    'liegt dort, wo Ihre Rolle keine Standorte anlegen darf',
  'is where your role may not create a task':
    'liegt dort, wo Ihre Rolle keine Aufträge anlegen darf',
  'is refused itself: see its row': 'wurde selbst abgelehnt: siehe dessen Zeile',
  'does not exist: leave the number of a new task empty':
    'gibt es nicht: Lassen Sie die Nummer eines neuen Auftrags leer',
  'must be "{}" for a new task: the workflow moves it from there':
    'muss bei einem neuen Auftrag „{0}“ sein: Von dort bewegt ihn der Ablauf',
  'is locked in the state it is in': 'ist in seinem Zustand gesperrt',
  'belongs to a deleted record': 'gehört einem gelöschten Datensatz',
  'does not exist: leave the number of a new record empty':
    'gibt es nicht: Lassen Sie die Nummer eines neuen Datensatzes leer',
  'must be "{}" for a new record: the workflow moves it from there':
    'muss bei einem neuen Datensatz „{0}“ sein: Von dort bewegt ihn der Ablauf',
  'is where your role may not create a record':
    'liegt dort, wo Ihre Rolle keine Datensätze anlegen darf',
  'Needs an approval: ask for it at the record itself':
    'Braucht eine Freigabe: Fragen Sie beim Datensatz selbst danach',
  'gives or takes what you lack yourself': 'gibt oder nimmt, was Ihnen selbst fehlt',
  'can be given once somebody has joined: leave it empty':
    'lässt sich erst nach dem Beitritt vergeben: Lassen Sie es leer',
  'is for imports of equipment only': 'gilt nur für Importe von Anlagen',
  'cannot be read at row {}: {}': 'ist in Zeile {0} nicht lesbar: {1}',
  'a quotation mark is opened and never closed':
    'ein Anführungszeichen wird geöffnet und nie geschlossen',
  'its quotation marks do not match': 'die Anführungszeichen passen nicht zusammen',
  'must be a number, without unit or thousands separator':
    'muss eine Zahl sein, ohne Einheit und Tausendertrennzeichen',
  'must be a whole number, without unit or thousands separator':
    'muss eine ganze Zahl sein, ohne Einheit und Tausendertrennzeichen',
  'must be an amount and a currency like 12.50 USD':
    'muss ein Betrag mit Währung wie 12.50 USD sein',
  'must be latitude and longitude like 52.52, 13.405':
    'muss Breite und Länge wie 52.52, 13.405 sein',
  'is computed and cannot be imported': 'wird berechnet und lässt sich nicht importieren',
  'must be a number that is not so large': 'muss eine kleinere Zahl sein',
  'is not a column of the file': 'ist keine Spalte der Datei',
  'goes to {}, which is no field that can be imported':
    'geht nach {0}; dieses Feld lässt sich nicht importieren',
  'holds for the whole file: leave its column out of the mapping':
    'gilt für die ganze Datei: Lassen Sie die Spalte bei der Zuordnung weg',
  'the row is longer than 1 MB, most likely because a quotation mark is never closed':
    'die Zeile ist länger als 1 MB, wahrscheinlich weil ein Anführungszeichen nie geschlossen wird',
  'would be a part of itself': 'wäre ein Teil von sich selbst',
}
