plan = (
    calls
    .join(ships, on="ship", how="left")
    .join(berths, on="berth", how="left")
    .filter(pl.col("draft_cm") < pl.col("depth_cm"))
    .with_columns(
        arrives=pl.col("arrives").dt.round("5m"),
        leaves=pl.col("leaves").dt.round("5m"),
    )
    .with_columns(
        stay=pl.col("leaves") - pl.col("arrives"),
    )
    .sort("arrives", "draft_cm")
    .group_by_dynamic("arrives", every="1h")
    .agg(
        pl.len().alias("ships"),
        pl.col("stay").median(),
        pl.col("crew").sum(),
    )
    .filter(pl.col("ships") > 2)
    .join(tides, on="arrives", how="left")
    .select("arrives", "ships", "stay", "tide")
)
