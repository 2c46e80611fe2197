import app from '@adonisjs/core/services/app'
import { liveStreams } from '#platform/live/live_streams'

/** Open pages let go of a server that ends, and find another. */
app.terminating(() => liveStreams.close())
