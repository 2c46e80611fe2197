/** Plugins: what is refused without them, what comes first, and why one cannot be used. */
export const PLUGINS = {
  'This plugin is not enabled here: an administrator can enable it':
    'Dieses Plugin ist hier nicht eingeschaltet: Ein Administrator kann es einschalten',
  'Other plugins come first: see the details':
    'Andere Plugins kommen zuerst: Die Einzelheiten sagen welche',
  'The tables of this plugin could not be made: nothing was changed, try again':
    'Die Tabellen dieses Plugins konnten nicht angelegt werden: Es wurde nichts geändert, versuchen Sie es erneut',
  'There is no plugin "{}"': 'Es gibt kein Plugin „{0}“',
  'This plugin has no settings': 'Dieses Plugin hat keine Einstellungen',
  'Enable the plugin first: it has no settings before':
    'Schalten Sie das Plugin zuerst ein: Vorher hat es keine Einstellungen',
  'Enable {} first': 'Zuerst {0} einschalten',
  '{} needs it: disable that first': '{0} braucht es: Schalten Sie das zuerst aus',
  'Your own "{}" has the key "{}", which this plugin brings: make an entity with another key, take the records over by export and import, and withdraw this one':
    'Ihre eigene Art „{0}“ hat den Schlüssel „{1}“, den dieses Plugin mitbringt: Legen Sie eine Art mit einem anderen Schlüssel an, übernehmen Sie die Datensätze durch Export und Import, und ziehen Sie diese zurück',
  '"{}" is brought by the plugin "{}": enable it, or choose another key':
    '„{0}“ bringt das Plugin „{1}“ mit: Schalten Sie es ein oder wählen Sie einen anderen Schlüssel',

  'belongs to a plugin that is not enabled': 'gehört zu einem Plugin, das nicht eingeschaltet ist',

  // Why one that is installed cannot be used
  'cannot be used': 'lässt sich nicht verwenden',
  'is not installed': 'ist nicht installiert',
  'has no plugin.ts in {}': 'hat keine plugin.ts in {0}',
  '{} of {} is there already': '{0} von {1} gibt es schon',
  '{} extends "{}", which is no entity': '{0} erweitert „{1}“, und das ist keine Art von Datensatz',
  '{} adds "{}" to "{}", which has it already':
    '{0} ergänzt „{1}“ an „{2}“, und das gibt es dort schon',
  'needs {}, which cannot be used': 'braucht {0}, und das lässt sich nicht verwenden',
  'needs {}, which is not installed': 'braucht {0}, und das ist nicht installiert',
  'needs {} {}, and {} is installed': 'braucht {0} {1}, und {2} ist installiert',
  'needs itself by way of others: {}': 'braucht auf Umwegen sich selbst: {0}',
  'two plugins have this id: remove one of them':
    'zwei Plugins heißen so: Entfernen Sie eines davon',
  'is made for FieldRino’s contract {}, and this is {}':
    'ist für den Vertrag {0} von FieldRino gemacht, und das hier ist {1}',
}
