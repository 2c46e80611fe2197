export default { id: 'maintenance', needs: { inventory: { range: '^1.0' } } }
