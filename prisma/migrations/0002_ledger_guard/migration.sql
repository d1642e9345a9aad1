-- The ledger is append-only, also for somebody with a database client in hand. What may still change in a row is
-- its sealed part: it is nulled by the purge, or sealed anew when keys are rotated; its keyed digest stays, so the
-- hash chain proves that the plain text is the same.

CREATE FUNCTION "case_event_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allowed "case_event";
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sealed IS NOT NULL THEN
    allowed := OLD;
    allowed.sealed := NEW.sealed;
    IF NEW IS NOT DISTINCT FROM allowed THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'case_event is append-only';
END
$$;

CREATE TRIGGER "case_event_guard" BEFORE UPDATE OR DELETE ON "case_event"
  FOR EACH ROW EXECUTE FUNCTION "case_event_guard"();

CREATE TRIGGER "case_event_guard_truncate" BEFORE TRUNCATE ON "case_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "case_event_guard"();

-- A number once given is never given again: counters only rise.

CREATE FUNCTION "counter_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.name = OLD.name AND NEW.value > OLD.value THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a counter only rises';
END
$$;

CREATE TRIGGER "counter_guard" BEFORE UPDATE OR DELETE ON "counter"
  FOR EACH ROW EXECUTE FUNCTION "counter_guard"();
