package org.xttsworkbench.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ADPCM_IMA_QT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FIRST_AUDIO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;

/** One sound file opened with FFmpeg: the frames of its best sound stream. Not for several threads. */
final class FfmpegInput implements AutoCloseable {
    private static final int MAX_SAMPLE_RATE = 768_000;
    private static final int MIN_SAMPLE_RATE = 1000;
    private static final int MAX_CHANNELS = 64;

    private final Path file;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private @Nullable AVFormatContext format;
    private @Nullable AVCodecContext decoder;
    private @Nullable AVStream stream;
    private boolean draining;
    private boolean damaged;

    /** @throws FailureException when the file is not one whose sound can be decoded */
    FfmpegInput(Path file) {
        FfmpegLibrary.load();
        this.file = file;
        try {
            AVFormatContext container = open();
            format = container;
            if (avformat_find_stream_info(container, (AVDictionary) null) < 0) {
                throw unreadable();
            }
            openDecoder(container);
        } catch (FailureException e) {
            close();
            throw e;
        }
    }

    private AVFormatContext open() {
        AVFormatContext container = avformat_alloc_context();
        AVDictionary options = new AVDictionary(null);
        // "file:" keeps names that begin with a dash or look like another protocol what they are.
        byte[] url = ("file:" + file.toAbsolutePath()).getBytes(StandardCharsets.UTF_8);
        try (BytePointer name = new BytePointer(url.length + 1L)) {
            name.put(url, 0, url.length).put(url.length, (byte) 0);
            av_dict_set(options, "protocol_whitelist", AllowedFormats.PROTOCOLS, 0);
            av_dict_set(options, "format_whitelist", AllowedFormats.CONTAINERS, 0);
            av_dict_set(options, "codec_whitelist", AllowedFormats.DECODERS, 0);
            if (avformat_open_input(container, name, null, options) < 0) {
                throw unreadable();
            }
            return container;
        } finally {
            av_dict_free(options);
        }
    }

    private void openDecoder(AVFormatContext container) {
        AVCodec codec = new AVCodec();
        int index = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, codec, 0);
        if (index < 0 || codec.isNull()) {
            boolean hasSound = false;
            for (int i = 0; i < container.nb_streams(); i++) {
                hasSound |= container.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
            }
            throw FailureException.badInput(
                    file + (hasSound ? " holds sound in an unknown form." : " holds no sound."),
                    "Give a recording as wav, flac, mp3, m4a, ogg or opus.");
        }
        AVStream sound = container.streams(index);
        stream = sound;
        AVCodecContext context = avcodec_alloc_context3(codec);
        decoder = context;
        avcodec_parameters_to_context(context, sound.codecpar());
        // Encoder delay and padding are cut only when the decoder knows the clock of the packets.
        context.pkt_timebase(sound.time_base());
        context.thread_count(1);
        check(context.sample_rate(), context.ch_layout().nb_channels());
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw FailureException.badInput(
                    file + " holds sound in an unknown form.", "Give a recording as wav, flac, mp3, m4a, ogg or opus.");
        }
    }

    private void check(int sampleRate, int channels) {
        if (sampleRate < MIN_SAMPLE_RATE || sampleRate > MAX_SAMPLE_RATE) {
            throw FailureException.badInput(
                    file + " has a sample rate of " + Integer.toUnsignedString(sampleRate) + " Hz, which cannot be.",
                    "Rates from " + MIN_SAMPLE_RATE + " to " + MAX_SAMPLE_RATE + " Hz can be read.");
        }
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw FailureException.badInput(
                    file + " has " + channels + " channels, which cannot be.",
                    "Up to " + MAX_CHANNELS + " channels can be read.");
        }
    }

    private FailureException unreadable() {
        return FailureException.badInput(
                file + " is not a sound file that can be read, or its beginning or index is damaged.",
                "Give a recording as wav, flac, mp3, m4a, ogg or opus.");
    }

    /** What the file says of itself; the length is 0 when it does not say or it would only be a guess. */
    AudioInfo declared() {
        AVCodecContext context = open(decoder);
        AVStream sound = open(stream);
        AVFormatContext container = open(format);
        double seconds = 0;
        if (container.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE) {
            seconds = 0;
        } else if (sound.duration() != AV_NOPTS_VALUE && sound.duration() > 0) {
            seconds = (double) sound.duration()
                    * sound.time_base().num()
                    / sound.time_base().den();
        } else if (container.duration() > 0 && container.nb_streams() == 1) {
            seconds = container.duration() / (double) AV_TIME_BASE;
        }
        return new AudioInfo(
                context.sample_rate(),
                context.ch_layout().nb_channels(),
                Math.max(0, Math.round(seconds * context.sample_rate())));
    }

    /** The next decoded frame, valid until the next call; null at the end. */
    @Nullable
    AVFrame next() {
        AVCodecContext context = open(decoder);
        while (true) {
            int code = avcodec_receive_frame(context, frame);
            if (code >= 0) {
                return frame;
            }
            if (code == AVERROR_EOF) {
                return null;
            }
            if (code != AVERROR_EAGAIN()) {
                damaged = true;
            }
            if (draining) {
                return null;
            }
            feed(context);
        }
    }

    private void feed(AVCodecContext context) {
        while (true) {
            int code = av_read_frame(open(format), packet);
            if (code < 0) {
                damaged |= code != AVERROR_EOF;
                draining = true;
                avcodec_send_packet(context, null);
                return;
            }
            try {
                if (packet.stream_index() == open(stream).index()) {
                    damaged |= (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0 && !isWholePcm();
                    damaged |= avcodec_send_packet(context, packet) < 0;
                    return;
                }
            } finally {
                av_packet_unref(packet);
            }
        }
    }

    /** A wav written by a pipe has no length, so its last packet is short; with whole samples it is just the end. */
    private boolean isWholePcm() {
        AVCodecParameters parameters = open(stream).codecpar();
        int codec = parameters.codec_id();
        return codec >= AV_CODEC_ID_FIRST_AUDIO
                && codec < AV_CODEC_ID_ADPCM_IMA_QT
                && packet.size() % Math.max(1, parameters.block_align()) == 0;
    }

    /** Whether a part of what was read so far could not be decoded. */
    boolean damaged() {
        return damaged;
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("closed");
        }
        return part;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        if (decoder != null) {
            avcodec_free_context(decoder);
            decoder = null;
        }
        if (format != null) {
            avformat_close_input(format);
            format = null;
        }
        stream = null;
    }
}
