-- Policies for verbs that the application was never given: they allowed nothing, and read as if they did. What is
-- recorded of a plan, of money and of results is kept: it is withdrawn, or followed by something newer.
drop policy forecast_override_remove on forecast_override;
drop policy plan_remove on plan;
drop policy plan_change_change on plan_change;
drop policy plan_change_remove on plan_change;
drop policy plan_version_change on plan_version;
drop policy plan_version_remove on plan_version;
drop policy realised_amount_remove on realised_amount;
drop policy realised_result_remove on realised_result;
drop policy traffic_light_override_remove on traffic_light_override;
