package org.xttsworkbench.audio;

/**
 * What FFmpeg may open. It recognises files by content, so a ".wav" can be a script that names other files or addresses
 * (concat, HLS, playlists): only containers that hold sound themselves are allowed, only sound decoders, only files.
 */
final class AllowedFormats {

    /** Protocols: nothing but plain files. */
    static final String PROTOCOLS = "file";

    /** Names of demuxers. */
    static final String CONTAINERS = "wav,w64,aiff,au,caf,flac,mp3,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,"
            + "aac,ac3,eac3,asf,wv,ape,tta,amr,avi,mpeg,mpegts,flv,dts,tak,mpc,mpc8,voc,sox,ircam";

    /** Names of decoders; pictures and films beside the sound are never decoded. */
    static final String DECODERS = "pcm_u8,pcm_s8,pcm_s8_planar,pcm_s16le,pcm_s16be,pcm_u16le,pcm_u16be,"
            + "pcm_s16le_planar,pcm_s16be_planar,pcm_s24le,pcm_s24be,pcm_s24le_planar,pcm_u24le,pcm_u24be,"
            + "pcm_s32le,pcm_s32be,pcm_s32le_planar,pcm_u32le,pcm_u32be,pcm_s64le,pcm_s64be,"
            + "pcm_f16le,pcm_f24le,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,pcm_lxf,pcm_sga,pcm_vidc,"
            + "adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_yamaha,adpcm_swf,adpcm_g722,adpcm_g726,adpcm_ct,"
            + "g722,g726,g726le,gsm,gsm_ms,mp1float,mp1,mp2float,mp2,mp3float,mp3,mp3adufloat,mp3adu,"
            + "flac,alac,ape,tta,wavpack,tak,als,shorten,aac,aac_fixed,aac_latm,vorbis,libvorbis,opus,libopus,speex,"
            + "libspeex,ac3,ac3_fixed,eac3,dca,truehd,mlp,wmav1,wmav2,wmapro,wmalossless,wmavoice,"
            + "amrnb,amrwb,libopencore_amrnb,libopencore_amrwb,atrac1,atrac3,atrac3p,cook,mpc7,mpc8,nellymoser,qdm2,"
            + "qdmc,ra_144,ra_288,sipr,mace3,mace6";

    private AllowedFormats() {}
}
