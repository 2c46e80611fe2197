import { ref } from 'vue'
import { useApi } from '~/composables/use_api'
import { useSmallForm } from '~/composables/use_small_form'
import type { Row } from '~/types/entity'

/** The three first steps: a facility, a type, a first piece of equipment. Each may be skipped. */
export function useFirstRun() {
  const step = ref(0)
  const skip = () => (step.value += 1)
  const type = ref<string | null>(null)
  const { facility, ...place } = useFirstFacility(skip)
  const { equipment, ...piece } = useFirstEquipment(skip, () => ({
    ...(type.value && { equipment_type: type.value }),
    ...(facility.value && { facility_id: facility.value.id }),
  }))

  function chooseType(key: string | null) {
    type.value = key
    skip()
  }

  return { step, skip, type, chooseType, equipment, ...place, ...piece }
}

function useFirstFacility(next: () => void) {
  const api = useApi()
  const facility = ref<Row | null>(null)
  const facilityForm = useSmallForm({ name: '', city: '' })

  async function addFacility() {
    const { name, city } = facilityForm.values
    const body = { name, facility_type: 'building', ...(city && { city }) }
    const answer = await facilityForm.send(() => api.post<Row>('/facilities/', body))
    if (!answer) return
    facility.value = answer.data
    next()
  }

  return { facility, facilityForm, addFacility }
}

function useFirstEquipment(next: () => void, context: () => Record<string, unknown>) {
  const api = useApi()
  const equipment = ref<Row | null>(null)
  const equipmentForm = useSmallForm({ name: '', equipment_number: '' })

  async function addEquipment() {
    const body = { ...equipmentForm.values, ...context() }
    const answer = await equipmentForm.send(() => api.post<Row>('/equipment/', body))
    if (!answer) return
    equipment.value = answer.data
    next()
  }

  return { equipment, equipmentForm, addEquipment }
}
