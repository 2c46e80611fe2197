import { frontDoor } from '#platform/api/front_door'
import { liveStreams } from '#platform/live/live_streams'

/** Open pages let go of a server that ends, and find another. */
frontDoor.onClose(() => liveStreams.close())
