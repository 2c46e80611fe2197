/**
 * What the server says, and how a German reads it. `{}` stands for what varies; the German names it by its
 * place, `{0}` the first. Fragments follow the name of a field: "Name ist erforderlich".
 */
export const GERMAN_PHRASES: Record<string, string> = {
  // The catalogue of errors
  'The request cannot be read': 'Die Anfrage ist nicht lesbar',
  'The body is not valid JSON': 'Der Inhalt ist kein gültiges JSON',
  'The body is not valid JSON: {}': 'Der Inhalt ist kein gültiges JSON: {0}',
  'The query cannot be answered': 'Die Abfrage kann nicht beantwortet werden',
  'Log in first': 'Melden Sie sich zuerst an',
  'E-mail or password is wrong': 'E-Mail oder Passwort ist falsch',
  'The token has expired: refresh it or log in again':
    'Das Token ist abgelaufen: Erneuern Sie es oder melden Sie sich neu an',
  'This refresh token was used before: log in again':
    'Dieses Erneuerungstoken wurde schon benutzt: Melden Sie sich neu an',
  'Your role does not allow this': 'Ihre Rolle erlaubt das nicht',
  'Confirm your e-mail address first: the link is in your inbox':
    'Bestätigen Sie zuerst Ihre E-Mail-Adresse: Der Link liegt in Ihrem Postfach',
  'There is nothing here, or you may not see it': 'Hier ist nichts, oder Sie dürfen es nicht sehen',
  'No such company address': 'Unter dieser Adresse gibt es keine Firma',
  'This value is taken': 'Dieser Wert ist vergeben',
  'The workflow does not allow this now': 'Der Ablauf erlaubt das jetzt nicht',
  'Publishing is blocked: see the plan': 'Veröffentlichen ist nicht möglich: siehe Plan',
  'The same request is still running: ask again in a moment':
    'Dieselbe Anfrage läuft noch: Fragen Sie gleich noch einmal',
  'Somebody saved this in the meantime: load it again and repeat your change':
    'Inzwischen hat jemand anderes gespeichert: Laden Sie neu und wiederholen Sie Ihre Änderung',
  'The request is too large': 'Die Anfrage ist zu groß',
  'Send JSON, or multipart where a file is expected':
    'Senden Sie JSON, oder multipart, wo eine Datei erwartet wird',
  'Some values need attention': 'Einige Werte sind zu prüfen',
  'The rule cannot be used': 'Die Regel ist nicht verwendbar',
  'This Idempotency-Key was used with another request: use a new key':
    'Dieser Idempotency-Key gehört schon zu einer anderen Anfrage: Nehmen Sie einen neuen',
  'Too many requests: wait and try again':
    'Zu viele Anfragen: Warten Sie und versuchen Sie es erneut',
  'Text may hold neither the NUL character nor half a surrogate pair':
    'Text darf weder das NUL-Zeichen noch ein halbes Ersatzzeichenpaar enthalten',
  'The request did not arrive in time: send it again':
    'Die Anfrage kam nicht rechtzeitig an: Senden Sie sie noch einmal',
  'The server is being restarted: try again in a moment':
    'Der Server wird neu gestartet: Versuchen Sie es gleich noch einmal',
  'The server is busy: try again in a moment':
    'Der Server ist ausgelastet: Versuchen Sie es gleich noch einmal',
  'There is no room to keep files now: try again later, or tell us':
    'Zurzeit ist kein Platz für Dateien: Versuchen Sie es später noch einmal, oder sagen Sie uns Bescheid',
  'A part of the system is away: try again in a few seconds':
    'Ein Teil des Systems ist nicht erreichbar: Versuchen Sie es in einigen Sekunden erneut',
  'Something broke on our side. Nothing was saved; tell us the request id if it happens again.':
    'Bei uns ist etwas schiefgegangen. Es wurde nichts gespeichert; nennen Sie uns die Nummer der Anfrage, wenn es wieder geschieht.',

  // Who may
  'Name your company: use its own address, or send X-Tenant':
    'Nennen Sie Ihre Firma: Benutzen Sie ihre Adresse oder senden Sie X-Tenant',
  'Send an access token: Authorization: Bearer …':
    'Senden Sie ein Zugriffstoken: Authorization: Bearer …',
  'This token is not valid here': 'Dieses Token gilt hier nicht',
  'This token is not valid: log in again': 'Dieses Token ist ungültig: Melden Sie sich neu an',
  'This refresh token is not valid: log in again':
    'Dieses Erneuerungstoken ist ungültig: Melden Sie sich neu an',
  'You were logged out: log in again': 'Sie wurden abgemeldet: Melden Sie sich neu an',
  'This log-in took too long: start again':
    'Diese Anmeldung hat zu lange gedauert: Beginnen Sie von vorn',
  'This code is wrong or was used before': 'Dieser Code ist falsch oder wurde schon benutzt',
  'Your role asks for a second factor: set one up first, at /auth/mfa/setup':
    'Ihre Rolle verlangt einen zweiten Faktor: Richten Sie zuerst einen ein, unter /auth/mfa/setup',
  'A second factor is on: switch it off before you set up another':
    'Ein zweiter Faktor ist eingeschaltet: Schalten Sie ihn aus, bevor Sie einen anderen einrichten',
  'This is your own second factor: switch it off under Security':
    'Das ist Ihr eigener zweiter Faktor: Schalten Sie ihn unter Sicherheit aus',
  'They have no second factor': 'Es ist kein zweiter Faktor eingeschaltet',
  '"{}" is encrypted and compares by one of: {}':
    '„{0}“ ist verschlüsselt und lässt sich nur vergleichen mit: {1}',
  'A second factor is on already': 'Ein zweiter Faktor ist schon eingeschaltet',
  'No second factor is on': 'Es ist kein zweiter Faktor eingeschaltet',
  'Begin the set-up first': 'Beginnen Sie zuerst die Einrichtung',
  '"{}" cannot be followed': '„{0}“ lässt sich nicht verfolgen',
  'This letter was sealed with a key that is no longer known':
    'Dieser Brief wurde mit einem Schlüssel versiegelt, der nicht mehr bekannt ist',
  'This account is switched off': 'Dieses Konto ist abgeschaltet',
  'Your permissions have changed: refresh the token':
    'Ihre Rechte haben sich geändert: Erneuern Sie das Token',
  'Your role does not allow this: it lacks {}': 'Ihre Rolle erlaubt das nicht: Ihr fehlt {0}',
  'Your role does not allow this here: its create_{} ends at {}':
    'Ihre Rolle erlaubt das hier nicht: Ihr create_{0} endet bei {1}',
  'You cannot give or take what you lack yourself: {}':
    'Was Ihnen selbst fehlt, können Sie weder geben noch nehmen: {0}',
  'Too many attempts: try again in {} seconds':
    'Zu viele Versuche: Versuchen Sie es in {0} Sekunden erneut',
  'This page is too old to be saved: load it again':
    'Diese Seite ist zu alt zum Speichern: Laden Sie sie neu',
  'Only who wrote a comment can change it':
    'Einen Kommentar kann nur ändern, wer ihn geschrieben hat',
  'This role came with the product and stays': 'Diese Rolle gehört zum Produkt und bleibt',
  'This role cannot be changed: somebody must be able to do everything':
    'Diese Rolle ist nicht änderbar: Jemand muss alles dürfen',
  'Somebody with this address is here already': 'Jemand mit dieser Adresse ist schon hier',
  'Companies sign up at the bare address, without a company in front':
    'Firmen registrieren sich unter der Adresse ohne vorangestellte Firma',

  'The last admin cannot be removed, demoted or switched off: make somebody else admin first':
    'Der letzte Administrator kann nicht entfernt, herabgestuft oder abgeschaltet werden: Machen Sie zuerst jemand anderen dazu',
  'Somebody has this role, had it, or is invited to it: give them another one first':
    'Jemand hat oder hatte diese Rolle oder ist mit ihr eingeladen: Vergeben Sie dort zuerst eine andere',
  'Your role does not allow this: making facilities needs create_facilities everywhere':
    'Ihre Rolle erlaubt das nicht: Standorte anlegen braucht create_facilities überall',
  'Your role does not allow this here: its {} does not reach this record':
    'Ihre Rolle erlaubt das hier nicht: Ihr {0} reicht nicht bis zu diesem Datensatz',
  'Your role does not allow this here: its update_tasks does not reach this task':
    'Ihre Rolle erlaubt das hier nicht: Ihr update_tasks reicht nicht bis zu diesem Auftrag',

  // What is not there, or not now
  'There is no kind of definition "{}": use {}':
    'Es gibt keine Art von Definition „{0}“: Nehmen Sie {1}',
  'The rule "{}" cannot be used: {}': 'Die Regel „{0}“ ist nicht verwendbar: {1}',
  '1 record is of this type: change them first':
    'Ein Datensatz hat diesen Typ: Ändern Sie ihn zuerst',
  '{} {} of this type: change them first': '{0} Datensätze haben diesen Typ: Ändern Sie sie zuerst',
  'There is no entity "{}"': 'Es gibt keine Entität „{0}“',
  'There is no version {} of {} "{}"': 'Es gibt keine Version {0} von {1} „{2}“',
  'There is no draft: save one first': 'Es gibt keinen Entwurf: Speichern Sie zuerst einen',
  'There is no {} "{}"': '{0} „{1}“ gibt es nicht',
  'Version {} of the task workflow is gone': 'Version {0} des Auftragsablaufs gibt es nicht mehr',
  'This checklist is submitted: its answers can no longer change':
    'Diese Checkliste ist abgeschlossen: Ihre Antworten sind nicht mehr änderbar',
  '{} is not shut down: there is nothing to restart':
    '{0} ist nicht außer Betrieb: Es gibt nichts wieder in Betrieb zu nehmen',
  '{} is shut down already: restart it first':
    '{0} ist schon außer Betrieb: Nehmen Sie die Anlage zuerst wieder in Betrieb',
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

  // Why a step of the workflow is refused
  'Only the role {} may do this': 'Das darf nur die Rolle {0}',
  'Its condition could not be evaluated: {}': 'Die Bedingung ließ sich nicht auswerten: {0}',
  'Its condition is not met: {}': 'Die Bedingung ist nicht erfüllt: {0}',
  '{} is needed first': 'Zuerst fehlt noch: {0}',
  'The checklist {} must be submitted first': 'Zuerst muss die Checkliste {0} abgeschlossen werden',
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
  'Whoever asked for this is no longer here': 'Wer darum gebeten hat, ist nicht mehr da',
  'Log in to decide: your account asks for a second factor':
    'Melden Sie sich an, um zu entscheiden: Ihr Konto verlangt einen zweiten Faktor',
  'has been used or is too old: log in to decide':
    'wurde schon benutzt oder ist zu alt: Melden Sie sich an, um zu entscheiden',
  'must be somebody else': 'muss jemand anderes sein',
  'is over': 'ist vorbei',
  'box must be waiting or requested': 'box muss waiting oder requested sein',
  '{} (the rule could not be evaluated: {})': '{0} (die Regel ließ sich nicht auswerten: {1})',

  // What does not fit a field
  'is required': 'ist erforderlich',
  'is not known here': 'ist hier nicht bekannt',
  'is not a known field': 'ist kein bekanntes Feld',
  'is not valid': 'ist ungültig',
  'is wrong': 'ist falsch',
  'is wrong or was used before: take the one the app shows now':
    'ist falsch oder wurde schon benutzt: Nehmen Sie den, den die App jetzt anzeigt',
  'is taken': 'ist vergeben',
  'is taken: choose another': 'ist vergeben: Wählen Sie eine andere',
  'is reserved: choose another': 'ist reserviert: Wählen Sie eine andere',
  'has the wrong form': 'hat die falsche Form',
  'has an account already': 'hat schon ein Konto',
  'does not exist': 'gibt es nicht',
  'does not exist, or is still in use': 'gibt es nicht, oder es wird noch verwendet',
  'does not exist, or you may not see it': 'gibt es nicht, oder Sie dürfen es nicht sehen',
  'must be text': 'muss Text sein',
  'must be a whole number': 'muss eine ganze Zahl sein',
  'must be a number': 'muss eine Zahl sein',
  'must be true or false': 'muss wahr oder falsch sein',
  'must be a list': 'muss eine Liste sein',
  'must be an object': 'muss ein Objekt sein',
  'must be a date like 2026-11-22': 'muss ein Datum wie 2026-11-22 sein',
  'must be a time like 2026-11-22T10:30:00Z': 'muss ein Zeitpunkt wie 2026-11-22T10:30:00Z sein',
  'must be a time of day like 09:30': 'muss eine Uhrzeit wie 09:30 sein',
  'must be an e-mail address': 'muss eine E-Mail-Adresse sein',
  'must be a web address like https://example.com':
    'muss eine Webadresse wie https://example.com sein',
  'must be an id (UUID)': 'muss eine Kennung (UUID) sein',
  'must be a UUID': 'muss eine UUID sein',
  'must be a duration like PT2H': 'muss eine Dauer wie PT2H sein',
  'must be a decimal number like 12.50': 'muss eine Dezimalzahl wie 12.50 sein',
  'must be one of: {}': 'muss eines davon sein: {0}',
  'must be one of the published types: {}': 'muss einer der veröffentlichten Typen sein: {0}',
  'must be >= {}': 'muss >= {0} sein',
  'must be <= {}': 'muss <= {0} sein',
  'must be > {}': 'muss > {0} sein',
  'must be < {}': 'muss < {0} sein',
  'must be a multiple of {}': 'muss ein Vielfaches von {0} sein',
  'must be "{}", as in the address': 'muss „{0}“ sein, wie in der Adresse',
  'must be {}': 'muss {0} sein',
  'must not be empty': 'darf nicht leer sein',
  'must have at least {} characters': 'muss mindestens {0} Zeichen haben',
  'must have at most {} characters': 'darf höchstens {0} Zeichen haben',
  'must have at least {} entries': 'muss mindestens {0} Einträge haben',
  'must have at most {} entries': 'darf höchstens {0} Einträge haben',
  'must not hold the same entry twice': 'darf denselben Eintrag nicht zweimal enthalten',
  'must look like {}': 'muss so aussehen: {0}',
  'must have 3 to 40 characters': 'muss 3 bis 40 Zeichen haben',
  'must begin with a letter and hold only small letters, digits and single hyphens':
    'muss mit einem Buchstaben beginnen und darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten',
  'is easy to guess: use a few unrelated words':
    'ist leicht zu erraten: Nehmen Sie ein paar Wörter, die nichts miteinander zu tun haben',
  'has been used or is too old: ask for a new one':
    'wurde schon benutzt oder ist zu alt: Fordern Sie einen neuen an',
  'has been used, withdrawn or is too old': 'wurde schon benutzt, zurückgezogen oder ist zu alt',
  'names a facility that does not exist': 'nennt einen Standort, den es nicht gibt',
  'is a part of this equipment: a thing cannot be part of itself':
    'ist Teil dieser Anlage: Nichts kann Teil seiner selbst sein',
  'lies below this facility: a place cannot be inside itself':
    'liegt unter diesem Standort: Kein Ort kann in sich selbst liegen',
  'is where your role may not create equipment':
    'liegt dort, wo Ihre Rolle keine Anlagen anlegen darf',
  'belongs to equipment that your role may not change':
    'gehört zu einer Anlage, die Ihre Rolle nicht ändern darf',
  'cannot lie in the future: only planned downtime can':
    'darf nicht in der Zukunft liegen: Das darf nur geplanter Stillstand',
  'must not lie before the start': 'darf nicht vor dem Beginn liegen',
  'must lie after the start': 'muss nach dem Beginn liegen',
  'is not a form that is published here': 'ist kein hier veröffentlichtes Formular',
  'is not a published equipment type': 'ist kein veröffentlichter Anlagentyp',
  'must map questions to answers': 'muss Fragen Antworten zuordnen',

  // Files, bodies and queries
  'Send a JSON object': 'Senden Sie ein JSON-Objekt',
  'The body is larger than 1 MB': 'Der Inhalt ist größer als 1 MB',
  'The body is not UTF-8 text': 'Der Inhalt ist kein UTF-8-Text',
  'The body {}': 'Inhalt: {0}',
  'Text may not hold the NUL character': 'Text darf das NUL-Zeichen nicht enthalten',
  'A file may have 25 MB at most': 'Eine Datei darf höchstens 25 MB haben',
  'A file may have 25 MB at most: send it in parts':
    'Eine Datei darf höchstens 25 MB haben: Senden Sie sie in Teilen',
  'The file {}': 'Die Datei {0}',
  'is no image that can be read: take it again or send it as JPEG':
    'ist kein lesbares Bild: Nehmen Sie es neu auf oder senden Sie es als JPEG',
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
  'must be valid JSON': 'muss gültiges JSON sein',
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
  'is locked in the state of the task': 'ist im Zustand des Auftrags gesperrt',
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
  'Idempotency-Key has 1 to {} characters': 'Idempotency-Key hat 1 bis {0} Zeichen',
  'What you change {}': 'Ihre Änderung: {0}',

  // Views and bulk changes
  'Lists cannot be grouped by "{}"': 'Listen lassen sich nicht nach „{0}“ gruppieren',
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
}
