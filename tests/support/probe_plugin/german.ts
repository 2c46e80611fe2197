export default { 'Probe {} is asleep': 'Probe {0} schläft' }
