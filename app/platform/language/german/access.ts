/** Who may, who logs in and with what. */
export const ACCESS = {
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
  '"{}" has an unknown scope: use {}': '„{0}“ hat einen unbekannten Bereich: Nehmen Sie {1}',
  '"{}" is not a permission': '„{0}“ ist kein Recht',
}
