package org.xttsworkbench.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes mp3 files as a recorder does: plain frames at a constant rate, without a header that says how many. */
public final class Mp3File {
    private static final int BITS_PER_SECOND = 64_000;

    private Mp3File() {}

    /** Writes a sound; its rate must be one that mp3 knows. */
    public static void write(Path file, Waveform sound) throws IOException {
        FfmpegLibrary.load();
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MP3));
        AVFrame frame = avutil.av_frame_alloc();
        AVPacket packet = avcodec.av_packet_alloc();
        try (OutputStream out = Files.newOutputStream(file)) {
            encoder.bit_rate(BITS_PER_SECOND);
            encoder.sample_rate(sound.sampleRate());
            encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
            avutil.av_channel_layout_default(encoder.ch_layout(), 1);
            require(avcodec.avcodec_open2(encoder, encoder.codec(), (PointerPointer<?>) null));
            int size = encoder.frame_size();
            for (int at = 0; at < sound.length(); at += size) {
                int count = Math.min(size, sound.length() - at);
                avutil.av_frame_unref(frame);
                frame.nb_samples(count);
                frame.format(avutil.AV_SAMPLE_FMT_FLTP);
                frame.sample_rate(sound.sampleRate());
                frame.pts(at);
                avutil.av_channel_layout_default(frame.ch_layout(), 1);
                require(avutil.av_frame_get_buffer(frame, 0));
                new FloatPointer(frame.data(0)).put(sound.samples(), at, count);
                require(avcodec.avcodec_send_frame(encoder, frame));
                drain(encoder, packet, out);
            }
            require(avcodec.avcodec_send_frame(encoder, null));
            drain(encoder, packet, out);
        } finally {
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
            avcodec.avcodec_free_context(encoder);
        }
    }

    private static void drain(AVCodecContext encoder, AVPacket packet, OutputStream out) throws IOException {
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            out.write(bytes);
            avcodec.av_packet_unref(packet);
        }
    }

    private static void require(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg says " + result);
        }
    }
}
