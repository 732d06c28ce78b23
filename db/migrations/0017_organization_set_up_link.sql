-- Several copies may start at the same moment, each making a link for the first person. One after the other, so that one link is
-- open at a time, and none is redeemed while another is being made.
create or replace function identity.replace_set_up_token(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    lock table identity.set_up_token in share row exclusive mode;
    delete from identity.set_up_token where used_at is null;
    insert into identity.set_up_token (token_hash) select p_token_hash where not exists (select from identity.person);
  $$;

create or replace function identity.redeem_set_up_token(p_token_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    lock table identity.set_up_token in share row exclusive mode;
    update identity.set_up_token set used_at = now() where token_hash = p_token_hash and used_at is null;
    return found and not exists (select from identity.person);
  end
  $$;
