import type { Task } from '../../app/models/task.js'

export type Planted = Task
