import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The sealer's own tables. The tenant's role may read them and nothing else: what writes here are two functions
 * that run as the schema's owner, so that neither the program's mistakes nor injected SQL reach a sealed row.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE audit_seals (
        position bigint PRIMARY KEY,
        audit_id uuid NOT NULL UNIQUE,
        content bytea NOT NULL,
        hash bytea NOT NULL
      )`)
    this.schema.raw(`
      CREATE TABLE audit_chain (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        position bigint NOT NULL,
        hash bytea NOT NULL
      )`)
    this.schema.raw(
      `INSERT INTO audit_chain (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'))`
    )
    this.schema.raw('CREATE TABLE audit_unsealed (audit_id uuid PRIMARY KEY)')
    this.schema.raw('INSERT INTO audit_unsealed SELECT id FROM audit_log')
    this.schema.raw('CREATE INDEX audit_log_actor ON audit_log (actor_id, at DESC, id DESC)')
    this.schema.raw('CREATE INDEX audit_log_entity ON audit_log (entity, at DESC, id DESC)')
    this.schema.raw('CREATE INDEX audit_log_action ON audit_log (action, at DESC, id DESC)')
    this.schema.raw('CREATE INDEX audit_log_channel ON audit_log (channel, at DESC, id DESC)')
    this.schema.raw(NOTE)
    this.schema.raw(`
      CREATE TRIGGER audit_log_unsealed AFTER INSERT ON audit_log
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_unsealed_audit()`)
    this.schema.raw(SEAL)
    this.schema.raw(READ_ONLY)
  }

  async down() {
    this.schema.raw('DROP TRIGGER audit_log_unsealed ON audit_log')
    this.schema.raw('DROP FUNCTION seal_audit(integer), note_unsealed_audit()')
    this.schema.raw(
      'DROP INDEX audit_log_actor, audit_log_entity, audit_log_action, audit_log_channel'
    )
    this.schema.raw('DROP TABLE audit_unsealed, audit_chain, audit_seals')
  }
}

/** Every row, whoever wrote it, waits for its seal from its own transaction on. */
const NOTE = `
      CREATE FUNCTION note_unsealed_audit() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      BEGIN
        INSERT INTO audit_unsealed SELECT id FROM added;
        RETURN NULL;
      END $$`

/**
 * content = SHA-256 of the row as a JSON array · hash = SHA-256 of position, hash before and content, in hex with
 * a line feed between. `audit:verify` computes the same without this function.
 */
const SEAL = `
      CREATE FUNCTION seal_audit(batch integer) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      DECLARE
        head audit_chain;
        line record;
        sealed integer := 0;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.audit_seals', 0)) THEN
          RETURN 0;
        END IF;
        SELECT * INTO head FROM audit_chain;
        FOR line IN
          SELECT a.id, sha256(convert_to(jsonb_build_array(a.id, a.entity, a.record_id, a.action, a.actor_id,
            a.channel, a.changes, a.request_id, (extract(epoch FROM a.at) * 1000000)::bigint)::text, 'UTF8')) AS content
          FROM audit_unsealed w JOIN audit_log a ON a.id = w.audit_id ORDER BY w.audit_id LIMIT batch
        LOOP
          head.position := head.position + 1;
          head.hash := sha256(convert_to(concat_ws(chr(10), head.position, encode(head.hash, 'hex'),
            encode(line.content, 'hex')), 'UTF8'));
          INSERT INTO audit_seals VALUES (head.position, line.id, line.content, head.hash);
          DELETE FROM audit_unsealed WHERE audit_id = line.id;
          sealed := sealed + 1;
        END LOOP;
        UPDATE audit_chain SET position = head.position, hash = head.hash WHERE sealed > 0;
        RETURN sealed;
      END $$`

/** New tables come with all rights for the tenant's role, whose name is read from them. */
const READ_ONLY = `
      DO $$
      DECLARE holder text;
      BEGIN
        FOR holder IN
          SELECT DISTINCT held.grantee::regrole::text FROM pg_class c, aclexplode(c.relacl) held
          WHERE c.oid = 'audit_seals'::regclass AND held.grantee NOT IN (0, c.relowner)
        LOOP
          EXECUTE 'REVOKE INSERT, UPDATE, DELETE ON audit_seals, audit_chain, audit_unsealed FROM ' || holder;
        END LOOP;
      END $$`
