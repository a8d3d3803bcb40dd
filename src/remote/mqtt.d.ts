declare module 'u8-mqtt/esm/web/basic-v5.js' {
  interface Published {
    topic: string;
    payload: Uint8Array;
    qos: 0 | 1;
    pkt_id?: number;
  }
  interface Client {
    connect: (options: {
      client_id: string;
      keep_alive: number;
      flags: { clean_start: true; username?: boolean; password?: boolean };
      username?: string;
      password?: Uint8Array;
    }) => Promise<unknown>;
    disconnect: () => Promise<unknown>;
    subscribe: (options: { topics: readonly string[]; qos: 0 | 1 }) => Promise<unknown>;
    pub: (message: {
      topic: string;
      payload: Uint8Array;
      qos: 0 | 1;
      retain?: 0 | 1;
      props?: { message_expiry_interval: number };
    }) => Promise<unknown>;
    puback: (message: Published) => Promise<unknown>;
    with_websock: (socket: object) => Client;
  }
  /** Makes a client of MQTT 5. */
  export default function mqtt(options: {
    sess_stg: null;
    on_mqtt_type: { mqtt_publish: (message: Published) => void };
    on_disconnect: () => void;
    on_error: () => void;
    log_conn: () => void;
  }): Client;
}
