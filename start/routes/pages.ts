import { authPageRoutes, peoplePageRoutes } from '#start/routes/auth_pages'

/** What people open in a browser. */
export function pageRoutes() {
  authPageRoutes()
  peoplePageRoutes()
}
