/** Packs, archives of definitions, and what both sides changed. */
export const PACKS = {
  'There is no pack "{}"': 'Es gibt kein Paket „{0}“',
  'The pack "{}" is not installed': 'Das Paket „{0}“ ist nicht installiert',
  'There is no published {} "{}" of your own':
    'Es gibt keine eigene veröffentlichte Definition {0} „{1}“',
  'The configuration changed since: look at the plan again':
    'Die Konfiguration hat sich seitdem geändert: Sehen Sie sich den Plan noch einmal an',
  'Both sides changed the same: choose yours or theirs':
    'Beide Seiten haben dasselbe geändert: Wählen Sie Ihre oder die neue Fassung',
  'An archive may have 5 MB at most': 'Ein Archiv darf höchstens 5 MB groß sein',
  'The archive {}': 'Das Archiv {0}',
  'Imported': 'Importiert',
  'Pack {} {}': 'Paket {0} {1}',

  // Why something stays
  '"{}" uses it': '„{0}“ verwendet es',
  'somebody is working on a draft of it': 'jemand arbeitet an einem Entwurf davon',
  'you changed it': 'Sie haben es geändert',

  // What is wrong with an archive
  'has more than {} files: split it': 'hat mehr als {0} Dateien: Teilen Sie es auf',
  'has "{}" twice: keep one': 'hat „{0}“ zweimal: Behalten Sie eine',
  'has a password: pack it without one': 'hat ein Kennwort: Packen Sie es ohne',
  'unpacks "{}" to more than {} times its size':
    'entpackt „{0}“ auf mehr als das {1}-Fache seiner Größe',
  'has "{}" larger than {} KB': 'hat „{0}“ mit mehr als {1} KB',
  'unpacks to more than {} MB: split it': 'entpackt sich auf mehr als {0} MB: Teilen Sie es auf',
  'has "{}": files are called <kind>/<key>.json':
    'hat „{0}“: Dateien heißen <Art>/<Schlüssel>.json',
  'has a definition of the kind "{}", which is not known: use {}':
    'hat eine Definition der Art „{0}“, die es nicht gibt: Nehmen Sie {1}',
  'has "{}", which is not valid JSON': 'hat „{0}“, das kein gültiges JSON ist',
  'has "{}", which {}': 'hat „{0}“, das {1}',
  'has "{}", whose kind and key are not those of its name':
    'hat „{0}“, deren Art und Schlüssel nicht die ihres Namens sind',
  'is damaged or no ZIP file: export it again':
    'ist beschädigt oder keine ZIP-Datei: Exportieren Sie es noch einmal',
  'holds no definition': 'enthält keine Definition',
  'must be JSON': 'muss JSON sein',
  'belongs to the product: choose another key':
    'gehört zum Produkt: Wählen Sie einen anderen Schlüssel',

  // The parts of a definition that both changed
  'The whole definition': 'Die ganze Definition',
  'Required fields': 'Pflichtfelder',
  'Choices': 'Auswahl',
  'Least': 'Mindestwert',
  'Most': 'Höchstwert',
  'Longest': 'Höchstlänge',
  'Shown when': 'Sichtbar, wenn',
  'States': 'Zustände',
  'Transitions': 'Übergänge',
  'Deadlines': 'Fristen',
  'Unit': 'Einheit',
  'Limits': 'Grenzwerte',
  'Names of the choices': 'Namen der Auswahl',
  'Shown in lists': 'In Listen sichtbar',
  'Sorting': 'Sortierung',
  'Permissions': 'Rechte',
  'From': 'Von',
  'To': 'Nach',
  'Roles': 'Rollen',
  'Effects': 'Wirkungen',
  'Approval': 'Freigabe',
  'Category': 'Kategorie',
  'Color': 'Farbe',
  'With': 'Mit',
  'Help text': 'Hilfetext',
  'Columns': 'Spalten',
  'Filter': 'Filter',
  'Quick filters': 'Schnellfilter',
  'Search': 'Suche',
  'Grouping': 'Gruppierung',
  'Shared with everybody': 'Für alle freigegeben',
  'First for': 'Zuerst für',
  'Look': 'Darstellung',
  'Rows by': 'Zeilen nach',
  'Colored by': 'Farbe nach',
  'Limits of columns': 'Grenzen der Spalten',
  'German': 'Deutsch',
  'English': 'Englisch',
}
