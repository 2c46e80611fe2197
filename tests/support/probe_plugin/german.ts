export default {
  'Probe {} is asleep': 'Probe {0} schläft',
  'must be a number plate like B-AB 1234': 'muss ein Kennzeichen wie B-AB 1234 sein',
  'must be even': 'muss gerade sein',
}
