export abstract class Inspections {}
