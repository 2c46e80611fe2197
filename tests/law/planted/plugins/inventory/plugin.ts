export default { id: 'inventory' }
