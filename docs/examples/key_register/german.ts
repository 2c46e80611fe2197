/** What this plugin's program says to people: English → German, {} and {0} stand for what varies. */
export default {
  '{} is with {}: take it back first': '{0} ist bei {1}: zuerst zurücknehmen',
  '{} is here: there is nothing to take back': '{0} ist da: es gibt nichts zurückzunehmen',
  'must be a day': 'muss ein Tag sein',
}
