/** The catalogue of errors: what each says where nothing narrower is known. */
export const ERRORS = {
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
}
