/** A record that still wants something of somebody, over the alias `e`: neither done nor given up. */
export const OPEN_WORK = `e.status_category NOT IN ('done', 'void')`
