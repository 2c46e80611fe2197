import ViteProvider from '@adonisjs/vite/vite_provider'

/** Tests see the built pages, as people do: no development server starts beside them. */
export default class AssetsProvider extends ViteProvider {
  override async start() {
    if (this.app.getEnvironment() !== 'test') await super.start()
  }
}
