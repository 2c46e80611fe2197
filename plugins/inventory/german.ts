/** What the inventory says, and how a German reads it. */
export default {
  'There is not enough in stock: take less, or another location':
    'Es ist nicht genug da: Nehmen Sie weniger, oder einen anderen Lagerort',
  'Only {} available at {}': 'Nur {0} verfügbar in {1}',
  'Only {} of {} available at {}': 'Nur {0} von {1} verfügbar in {2}',
  'must be at most {}: more is not available': 'darf höchstens {0} sein: Mehr ist nicht verfügbar',
  'must be at most {}: no more was ordered': 'darf höchstens {0} sein: Mehr wurde nicht bestellt',
  'must be at most {}: no more is out with this task':
    'darf höchstens {0} sein: Mehr hat dieser Auftrag nicht',
  'must be names with a slash between, at most {}':
    'müssen Namen mit Schrägstrich dazwischen sein, höchstens {0}',
  'must not be 0': 'darf nicht 0 sein',
  'Some of it is ordered or no longer short: reload to see what is left':
    'Einiges ist schon bestellt oder nicht mehr knapp: Laden Sie neu, um den Rest zu sehen',
  'must be another location': 'muss ein anderer Lagerort sein',
  'must have at least one line': 'muss mindestens eine Position haben',
  'must not be less than min': 'darf nicht unter dem Mindestbestand liegen',
  'must be a decimal number like 12.5, with at most four digits behind the point':
    'muss eine Dezimalzahl wie 12.5 sein, mit höchstens vier Stellen hinter dem Punkt',
  'pack quantity "{}" is not a plain number of units: 1 was kept':
    'Packungsmenge „{0}“ ist keine einfache Anzahl: 1 wurde behalten',
  'is {}: this company reckons in {}': 'ist {0}: Diese Firma rechnet in {1}',
  'names an offer that is not in supplier_parts':
    'nennt ein Angebot, das nicht in supplier_parts steht',
  'is the part itself': 'ist das Teil selbst',
  'names a part that did not come in: {}': 'nennt ein Teil, das nicht hereinkam: {0}',
  'says that it is lost or destroyed': 'sagt, dass es verloren oder zerstört ist',
  'needs attention': 'braucht Aufmerksamkeit',
  'has no location: it was put into "{}"': 'hat keinen Lagerort: Es kam nach „{0}“',
  'cannot be read as CSV': 'lässt sich nicht als CSV lesen',
  'This part is kept at this location already': 'Dieses Teil wird an diesem Lagerort schon geführt',
  'Your role does not allow this here: its {} does not reach this location':
    'Ihre Rolle erlaubt das hier nicht: Ihr {0} reicht nicht bis zu diesem Lagerort',
  'is there twice in one place': 'ist zweimal an einer Stelle',
  'holds {}, which is made of this part itself': 'enthält {0}, das selbst aus diesem Teil besteht',
  'hold two for the same quantity': 'enthalten zwei für dieselbe Menge',
  'belongs to a transfer only': 'gehört nur zu einer Umlagerung',
  'is no line of this order': 'ist keine Position dieser Bestellung',
  'is required: say why stock is adjusted':
    'ist erforderlich: Sagen Sie, warum der Bestand berichtigt wird',
  'is required: the part has no supplier of its own':
    'ist erforderlich: Das Teil hat keinen eigenen Lieferanten',
  'is nowhere in stock: name a location': 'liegt nirgends auf Lager: Nennen Sie einen Lagerort',
  'lies below this one: nothing can be inside itself':
    'liegt unterhalb hiervon: Nichts kann in sich selbst liegen',
  'name a part that does not exist': 'nennt ein Teil, das es nicht gibt',
  'holds "{}" in entry {}, which is not a known field':
    'enthält „{0}“ in Eintrag {1}, und das ist kein bekanntes Feld',
  '{} parts are not counted yet: count them, or say 0':
    '{0} Teile sind noch nicht gezählt: Zählen Sie sie, oder sagen Sie 0',
  '{} is under way there: finish or cancel it first':
    '{0} läuft dort noch: Beenden Sie sie zuerst, oder brechen Sie sie ab',
  'Somebody else has to look at this count: you have counted':
    'Jemand anderes muss diese Inventur ansehen: Sie haben gezählt',
  'More comes back than was issued to this task':
    'Es kommt mehr zurück, als an diesen Auftrag ausgegeben wurde',
  'This cannot be done with it as it stands now: load it again':
    'So, wie es jetzt steht, geht das nicht: Laden Sie es neu',
  'This is ordered already, or no longer short': 'Das ist schon bestellt, oder es fehlt nicht mehr',
  'Purchase order {} does not stand where this can be done':
    'Bestellung {0} steht nicht da, wo das möglich ist',
  'A purchase order moves by what is done with it: submit, approve, reject, send, receive, close or cancel it':
    'Eine Bestellung bewegt, was man mit ihr tut: zur Freigabe geben, freigeben, ablehnen, bestellen, annehmen, abschließen oder stornieren',
  'A part of {} has been received: close it instead, which writes off the rest':
    'Ein Teil von {0} ist schon da: Schließen Sie sie ab, das schreibt den Rest ab',
  'Somebody else has to decide about {}: you asked for it':
    'Über {0} muss jemand anderes entscheiden: Sie haben sie angefordert',
  'You have approved {} already: the next step is another’s':
    'Sie haben {0} schon freigegeben: Der nächste Schritt ist der eines anderen',
  'has {} purchase orders under way: close or cancel them first':
    'hat {0} laufende Bestellungen: Schließen oder stornieren Sie sie zuerst',
  '{} has {} purchase orders under way: close or cancel them first':
    '{0} hat {1} laufende Bestellungen: Schließen oder stornieren Sie sie zuerst',
  'is in stock, reserved or on order at {} locations: clear them first':
    'ist an {0} Lagerorten vorhanden, reserviert oder bestellt: Räumen Sie sie zuerst',
  '{} is in stock, reserved or on order at {} locations: clear them first':
    '{0} ist an {1} Lagerorten vorhanden, reserviert oder bestellt: Räumen Sie sie zuerst',
  '{} holds {} others: move or delete them first':
    '{0} enthält {1} andere: Verschieben oder löschen Sie sie zuerst',
  '{} holds {} parts: move them first': '{0} enthält {1} Teile: Verschieben Sie sie zuerst',
  '{} holds stock of {} parts: move it first':
    '{0} enthält Bestand von {1} Teilen: Lagern Sie ihn zuerst um',
}
