import { router } from '@inertiajs/vue3'
import { computed, watch } from 'vue'
import { provideAttachments } from '~/composables/task_attachments'
import { useTaskMove } from '~/composables/task_move'
import { useLive } from '~/composables/use_live'
import type { Story } from '~/types/story'

/** What the page of a record that is worked on can do: move it, add files, hear of changes. */
export function useStory(story: Story & { can: { update: boolean } }) {
  const { entity, record } = story
  const path = `${entity.path}/${record.id}`
  const files = provideAttachments(path, story.attachments)
  watch(
    () => story.attachments,
    (list) => (files.list = list)
  )
  useLive([`${entity.key}:${record.id}`], () =>
    router.reload({ except: ['entity', 'forms'], showProgress: false })
  )
  return {
    path,
    files,
    move: useTaskMove(entity.path, () => story.record),
    canWork: computed(() => story.can.update && !story.locked?.includes('*')),
    field: (name: string) => story.entity.fields.find((one) => one.path === name),
  }
}
