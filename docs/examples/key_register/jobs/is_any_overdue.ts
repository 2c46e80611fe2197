import Key from '../models/key.js'

export default async function isAnyOverdue() {
  return (await Key.late()).length > 0
}
